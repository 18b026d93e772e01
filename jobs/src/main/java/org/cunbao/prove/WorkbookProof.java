package org.cunbao.prove;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.BookBlock;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.RevisionResult;
import org.cunbao.prove.NamedRanges.Range;

/**
 * Reads {@code summary.xlsx} back and compares every number on every sheet with the ledger; of a formula the result
 * that is stored with it. Columns are found by the names of their ranges, wherever the template puts them, and must
 * stand under the headings that the template gives them.
 */
public final class WorkbookProof {

    private static final List<BookBlock> LISTS = List.of(
            BookBlock.COVERAGE, BookBlock.FINDING, BookBlock.CALLBACK, BookBlock.RESTATED, BookBlock.DICTIONARY);

    private final Catalogue catalogue;

    public WorkbookProof(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A workbook as read, and what was compared so far. */
    private record Reading(
            Map<String, SheetReading> sheets,
            NamedRanges names,
            ExpectedFigures expected,
            TableTally tally,
            HeadingProof headings,
            Set<String> proven) {

        /** The sheet on which a block's codes are, to be compared. */
        Optional<SheetProof> sheet(Range codes) {
            return Optional.ofNullable(sheets.get(codes.sheet())).map(found -> {
                proven.add(found.name());
                return new SheetProof(found, expected, tally);
            });
        }
    }

    /**
     * Compares the file with the result it was made from.
     *
     * @throws IOException when the file cannot be read
     */
    public Proof check(Path file, RevisionResult result) throws IOException {
        Map<String, SheetReading> sheets = new TreeMap<>();
        TableTally tally = new TableTally(catalogue);
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (Sheet sheet : workbook) {
                sheets.put(sheet.getSheetName(), SheetReading.of(sheet));
            }
            Reading reading = new Reading(
                    sheets,
                    new NamedRanges(workbook),
                    new ExpectedFigures(catalogue, result),
                    tally,
                    new HeadingProof(catalogue, tally),
                    new HashSet<>());
            check(reading);
        }
        return tally.proof();
    }

    private void check(Reading reading) {
        checkVillages(reading);
        checkTownships(reading);
        checkCounty(reading);
        catalogue.areas().groups(reading.expected().result().period()).forEach(group -> checkGroup(reading, group));
        for (BookBlock list : LISTS) {
            reading.names()
                    .find(list, list == BookBlock.COVERAGE ? "地区代码" : "代码")
                    .flatMap(reading::sheet)
                    .ifPresentOrElse(
                            sheet -> new ListProof(sheet, reading.names(), reading.headings(), reading.expected())
                                    .run(list),
                            () -> lacksList(reading, list));
        }
        NoteProof notes = new NoteProof(catalogue, reading.expected().result(), reading.tally());
        reading.sheets().values().forEach(notes::check);
        // what is left holds no figures; a number there would be one too many
        reading.sheets().values().stream()
                .filter(sheet -> !reading.proven().contains(sheet.name()))
                .forEach(sheet -> new SheetProof(sheet, reading.expected(), reading.tally()).close());
    }

    private void checkVillages(Reading reading) {
        NavigableSet<Figures.Key> owed = reading.expected().villages();
        Optional<Range> codes = reading.names().find(BookBlock.VILLAGE, "代码");
        codes.flatMap(reading::sheet).ifPresent(sheet -> {
            matrix(sheet, reading, Layer.REPORTED, owed).run(BookBlock.VILLAGE, codes.get());
            sheet.close();
        });
        demand(reading, codes, BookBlock.VILLAGE, owed);
    }

    private void checkTownships(Reading reading) {
        NavigableSet<Figures.Key> owed = new TreeSet<>(reading.expected().townships());
        owed.addAll(reading.expected().county(List.of(AreaKind.VILLAGE, AreaKind.TOWNSHIP)));
        Optional<Range> codes = reading.names().find(BookBlock.TOWNSHIP, "代码");
        codes.flatMap(reading::sheet).ifPresent(sheet -> {
            MatrixProof matrix = matrix(sheet, reading, Layer.TOTAL, owed);
            matrix.run(BookBlock.TOWNSHIP, codes.get());
            reading.names()
                    .find(BookBlock.COUNTY_ROW, "代码")
                    .ifPresent(county -> matrix.run(BookBlock.COUNTY_ROW, county));
            sheet.close();
        });
        demand(reading, codes, BookBlock.TOWNSHIP, owed);
    }

    private static MatrixProof matrix(SheetProof sheet, Reading reading, Layer layer, NavigableSet<Figures.Key> owed) {
        return new MatrixProof(sheet, reading.names(), reading.headings(), layer, owed);
    }

    private void checkCounty(Reading reading) {
        Optional<Range> codes = reading.names().find(BookBlock.INDICATOR, "代码");
        codes.flatMap(reading::sheet)
                .ifPresent(sheet -> new CountyProof(sheet, reading.names(), reading.headings(), reading.expected())
                        .run(codes.get()));
        demand(reading, codes, BookBlock.INDICATOR, reading.expected().county());
    }

    private void checkGroup(Reading reading, Area group) {
        Optional<SheetReading> sheet = reading.names().sheetsWithNames().stream()
                .map(reading.sheets()::get)
                .filter(found -> GroupProof.isOf(found, reading.names(), group, reading.expected()))
                .filter(found -> !reading.proven().contains(found.name()))
                .findFirst();
        if (sheet.isEmpty()) {
            lacks(reading, group.name());
            return;
        }
        reading.proven().add(sheet.get().name());
        GroupProof proof = new GroupProof(
                new SheetProof(sheet.get(), reading.expected(), reading.tally()),
                reading.names(),
                reading.headings(),
                reading.expected(),
                group);
        proof.run();
        reading.tally().demand(place(sheet.get().name()), proof.owed());
        reading.tally().forgetSeen();
    }

    private void demand(Reading reading, Optional<Range> codes, BookBlock block, NavigableSet<Figures.Key> owed) {
        if (codes.isEmpty() && !owed.isEmpty()) {
            lacks(reading, NamedRanges.name(block.caption(), "代码"));
        }
        reading.tally().demand(place(codes.map(Range::sheet).orElse(block.caption())), owed);
        reading.tally().forgetSeen();
    }

    /** A list without rows has no names. */
    private void lacksList(Reading reading, BookBlock list) {
        RevisionResult result = reading.expected().result();
        boolean owed = switch (list) {
            case FINDING -> !result.findings().isEmpty();
            case CALLBACK -> !result.callbacks().isEmpty();
            case RESTATED -> owesRestated(result);
            default -> true;
        };
        if (owed) {
            lacks(reading, list.caption());
        }
    }

    /** A template of an earlier version has no such list. */
    private boolean owesRestated(RevisionResult result) {
        return !new RestatedList(catalogue, result).rows().isEmpty()
                && catalogue.book().sheets().stream()
                        .anyMatch(sheet -> sheet.body(BookBlock.RESTATED).isPresent());
    }

    private void lacks(Reading reading, String sheet) {
        reading.tally().difference("prove.no-sheet", catalogue.messages().text("prove.workbook"), sheet);
    }

    private String place(String sheet) {
        return catalogue.messages().text("prove.sheet", sheet);
    }
}
