package org.cunbao.prove;

import java.util.List;
import java.util.stream.Stream;
import org.cunbao.catalogue.BookBlank;
import org.cunbao.catalogue.BookSheet;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Messages;
import org.cunbao.catalogue.PeriodNames;
import org.cunbao.domain.ReferencePeriod;
import org.cunbao.domain.RevisionResult;

/** The sentences of the workbook that tell of figures: each must name the releases and numbers that the ledger has. */
final class NoteProof {

    private final Catalogue catalogue;
    private final RevisionResult result;
    private final TableTally tally;

    NoteProof(Catalogue catalogue, RevisionResult result, TableTally tally) {
        this.catalogue = catalogue;
        this.result = result;
        this.tally = tally;
    }

    /** Looks on a finished sheet for what its template promises. */
    void check(SheetReading sheet) {
        catalogue.book().sheets().stream()
                .filter(template -> template.name().equals(sheet.name()))
                .flatMap(NoteProof::blanks)
                .distinct()
                .forEach(field -> parts(field).forEach(part -> check(sheet, part)));
    }

    private static Stream<String> blanks(BookSheet template) {
        return template.lines().stream()
                .flatMap(line -> line.texts().values().stream())
                .flatMap(text -> BookBlank.of(text).stream())
                .map(BookBlank::field);
    }

    private List<String> parts(String field) {
        return switch (field) {
            case "本年累计说明" -> year();
            case "重述说明" -> List.of(new RestatedList(catalogue, result).sentence());
            default -> List.of();
        };
    }

    /** One for each release that is added up; or that none is. */
    private List<String> year() {
        Messages messages = catalogue.messages();
        ReferencePeriod.Kind kind = result.extent().period().kind();
        PeriodNames names = new PeriodNames(catalogue);
        List<String> releases = YearSum.releases(catalogue, result).stream()
                .map(part -> {
                    String name = names.of(ReferencePeriod.containing(kind, part.period()));
                    return kind == ReferencePeriod.Kind.MONTH
                            ? messages.text("table.year.release", name, part.vintage())
                            : name;
                })
                .toList();
        return releases.isEmpty()
                ? List.of(messages.text("table.year.incomplete", messages.text("report.no-comparison")))
                : releases;
    }

    private void check(SheetReading sheet, String part) {
        tally.boundBesides();
        boolean said = sheet.rows().values().stream()
                .flatMap(row -> row.values().stream())
                .anyMatch(shown -> shown.text().contains(part));
        if (!said) {
            tally.difference("prove.workbook.note", catalogue.messages().text("prove.sheet", sheet.name()), part);
        }
    }
}
