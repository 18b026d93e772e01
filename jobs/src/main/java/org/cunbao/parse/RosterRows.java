package org.cunbao.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunbao.catalogue.Area;
import org.cunbao.domain.Text;
import org.cunbao.parse.file.Check;
import org.cunbao.parse.file.PlainText;
import org.cunbao.parse.file.Sheet;

/**
 * What the rows of a roster are.
 *
 * @param units one for each unit that reports something
 * @param totals sums over the units, which are nobody's
 */
record RosterRows(List<Sheet.Row> units, List<Sheet.Row> totals) {

    private static final Set<String> TOTALS = Set.of("合计", "总计", "共计", "全镇合计", "全乡合计", "合计数");
    private static final Pattern SAMPLE = Pattern.compile("(示例|样例|例如|例:).*|.*\\((示例|样例|例)\\)");

    static RosterRows of(FormReading reading, RosterHeader header, List<Sheet.Row> body, Spot spot) {
        Set<String> blanks = IdentityCheck.UNITS.stream()
                .flatMap(kind -> reading.catalogue.form(kind).blank().stream())
                .collect(Collectors.toSet());
        List<Sheet.Row> units = new ArrayList<>();
        List<Sheet.Row> totals = new ArrayList<>();
        for (Sheet.Row row : body) {
            String area = reading.identities
                    .unit(row.cell(header.code()))
                    .map(Area::code)
                    .orElse("");
            if (area.isEmpty() && reading.signatures.is(row)) {
                continue;
            }
            if (!header.isFilled(row, blanks)) {
                noteExplained(reading, header, row, area, spot);
            } else if (captions(header, row).anyMatch(TOTALS::contains)) {
                totals.add(row);
            } else if (captions(header, row)
                    .anyMatch(caption -> SAMPLE.matcher(caption).matches())) {
                reading.findings.add(
                        Check.ROW_SAMPLE,
                        area,
                        spot.at(row.cell(header.code())),
                        Text.of(Check.ROW_SAMPLE.key(), String.valueOf(row.number())));
            } else {
                units.add(row);
            }
        }
        return new RosterRows(units, totals);
    }

    private static Stream<String> captions(RosterHeader header, Sheet.Row row) {
        return Stream.of(header.code(), header.name())
                .map(column -> row.cell(column).caption());
    }

    private static void noteExplained(FormReading reading, RosterHeader header, Sheet.Row row, String area, Spot spot) {
        header.explanations().keySet().stream()
                .map(row::cell)
                .filter(cell -> !cell.isBlank() && !area.isEmpty())
                .findFirst()
                .ifPresent(cell -> reading.findings.add(
                        Check.ROW_NO_FIGURES,
                        area,
                        spot.at(cell),
                        Text.of(
                                Check.ROW_NO_FIGURES.key(),
                                reading.catalogue.areas().fullNameOf(area),
                                PlainText.quoted(cell.raw()))));
    }
}
