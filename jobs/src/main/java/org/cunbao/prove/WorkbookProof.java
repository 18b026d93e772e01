package org.cunbao.prove;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.MonthlyResult;

/**
 * Reads {@code summary.xlsx} back and compares every figure of county, townships, villages and groups with the ledger;
 * of a formula the result that is stored with it.
 */
public final class WorkbookProof {

    private final Catalogue catalogue;

    public WorkbookProof(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Compares the file with the result it was made from.
     *
     * @throws IOException when the file cannot be read
     */
    public Proof check(Path file, MonthlyResult result) throws IOException {
        Map<String, SheetReading> sheets = new TreeMap<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (Sheet sheet : workbook) {
                sheets.put(sheet.getSheetName(), SheetReading.of(sheet));
            }
        }
        return check(sheets, new ExpectedFigures(catalogue, result));
    }

    private Proof check(Map<String, SheetReading> sheets, ExpectedFigures expected) {
        TableTally tally = new TableTally(catalogue);
        NavigableSet<Figures.Key> villages = expected.villages();
        checkSheet(
                sheets,
                "village",
                villages,
                tally,
                expected,
                sheet -> new MatrixProof(sheet, Layer.REPORTED, villages).run());
        NavigableSet<Figures.Key> townships = expected.townships();
        townships.addAll(expected.county(List.of(AreaKind.VILLAGE, AreaKind.TOWNSHIP)));
        checkSheet(
                sheets,
                "township",
                townships,
                tally,
                expected,
                sheet -> new MatrixProof(sheet, Layer.TOTAL, townships).run());
        checkSheet(
                sheets, "county", expected.county(), tally, expected, sheet -> new CountyProof(sheet, expected).run());
        for (Area group : catalogue.areas().groups()) {
            checkGroup(sheets, group, tally, expected);
        }
        return tally.proof();
    }

    private void checkSheet(
            Map<String, SheetReading> sheets,
            String key,
            NavigableSet<Figures.Key> owed,
            TableTally tally,
            ExpectedFigures expected,
            Consumer<SheetProof> check) {
        String name = catalogue.messages().text("table.sheet." + key);
        Optional<SheetReading> sheet = Optional.ofNullable(sheets.get(name));
        sheet.ifPresentOrElse(found -> check.accept(new SheetProof(found, expected, tally)), () -> lacks(tally, name));
        tally.demand(place(name), owed);
        tally.forgetSeen();
    }

    /** A group's sheet is the one on which the group's id heads a column: its name may have been changed to fit. */
    private void checkGroup(Map<String, SheetReading> sheets, Area group, TableTally tally, ExpectedFigures expected) {
        Optional<SheetReading> sheet = sheets.values().stream()
                .filter(candidate -> candidate.name().startsWith(group.name()))
                .filter(candidate -> !candidate.rowsWith(group.code()).isEmpty())
                .findFirst();
        if (sheet.isEmpty()) {
            lacks(tally, group.name());
            return;
        }
        GroupProof proof = new GroupProof(new SheetProof(sheet.get(), expected, tally), expected, group);
        proof.run();
        tally.demand(place(sheet.get().name()), proof.owed());
        tally.forgetSeen();
    }

    private void lacks(TableTally tally, String sheet) {
        tally.difference("prove.no-sheet", catalogue.messages().text("prove.workbook"), sheet);
    }

    private String place(String sheet) {
        return catalogue.messages().text("prove.sheet", sheet);
    }
}
