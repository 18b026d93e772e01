package org.cunbao.forms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Form;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Figures;
import org.cunbao.domain.FormEntries;
import org.cunbao.ooxml.FixedTimes;

/** The workbooks that villages, townships and county departments fill in. Safe for use by several threads. */
public final class CollectionForms {

    private final Catalogue catalogue;

    public CollectionForms(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Makes a unit's workbook: its own form and, for a township, the roster of its villages. Equal arguments give equal
     * bytes.
     *
     * @param unit a village, township or department of the catalogue
     * @param lastMonth the figures of the month before {@code period}, shown beside the empty cells of the unit's own
     *     form; empty for a form without such columns
     * @param entries what is filled in, by the code of the unit or, on a township's roster, of the village; empty for a
     *     blank form
     * @return an {@code .xlsx} file
     * @throws IllegalArgumentException when the unit fills in no form, or {@code lastMonth} is of another month
     */
    public byte[] workbook(Area unit, YearMonth period, Optional<Figures> lastMonth, Map<String, FormEntries> entries) {
        YearMonth before = period.minusMonths(1);
        if (!lastMonth.map(Figures::period).orElse(before).equals(before)) {
            throw new IllegalArgumentException("last month of " + period + " is " + before);
        }
        XSSFWorkbook workbook = new XSSFWorkbook();
        try {
            write(workbook, new Words(catalogue, catalogue.form(unit.kind()), unit, period), lastMonth, entries);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return FixedTimes.apply(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            // closing would write everything a second time
            workbook.getPackage().revert();
        }
    }

    private void write(
            XSSFWorkbook workbook, Words own, Optional<Figures> lastMonth, Map<String, FormEntries> entries) {
        Palette palette = new Palette(workbook);
        FormEntries ownEntries = entries.getOrDefault(own.unit().code(), FormEntries.BLANK);
        new FormSheet(own).write(paper(workbook, own.form().sheet(), palette), lastMonth, ownEntries);
        roster(own.unit(), own.period()).ifPresent(roster -> {
            String name = catalogue.form(AreaKind.VILLAGE).rosterSheet();
            roster.write(paper(workbook, name, palette), entries);
        });
        describe(workbook, own);
    }

    /**
     * Where a unit's workbook belongs, with {@code /} between folder and file, such as {@code 永清镇/620521100012
     * 马沟村.xlsx}. The same in every month.
     *
     * @throws IllegalArgumentException when the unit fills in no form
     */
    public String fileName(Area unit, YearMonth period) {
        String folder = switch (unit.kind()) {
            case VILLAGE -> catalogue.areas().nameOf(unit.parent());
            case TOWNSHIP -> catalogue.messages().text("forms.folder.township");
            case DEPARTMENT -> catalogue.messages().text("forms.folder.department");
            default -> throw new IllegalArgumentException("no form for " + unit.kind());
        };
        return folder + "/" + unit.code() + " " + unit.name() + ".xlsx";
    }

    private Optional<RosterSheet> roster(Area unit, YearMonth period) {
        if (unit.kind() != AreaKind.TOWNSHIP) {
            return Optional.empty();
        }
        Form village = catalogue.form(AreaKind.VILLAGE);
        List<Area> villages = catalogue.areas().of(AreaKind.VILLAGE, unit.code(), period);
        return village.hasRoster() && !villages.isEmpty()
                ? Optional.of(new RosterSheet(new Words(catalogue, village, unit, period), villages))
                : Optional.empty();
    }

    private static Paper paper(XSSFWorkbook workbook, String name, Palette palette) {
        XSSFSheet sheet = workbook.createSheet(name);
        // no password: it keeps fingers off, not people out; rows and columns may still be resized
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        return new Paper(sheet, palette);
    }

    private static void describe(XSSFWorkbook workbook, Words words) {
        CoreProperties properties = workbook.getProperties().getCoreProperties();
        properties.setCreator(words.say("creator"));
        properties.setTitle(words.form().title());
        Date made =
                Date.from(words.period().atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        properties.setCreated(Optional.of(made));
        properties.setModified(Optional.of(made));
    }
}
