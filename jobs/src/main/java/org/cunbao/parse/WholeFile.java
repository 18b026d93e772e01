package org.cunbao.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Area;
import org.cunbao.domain.Severity;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Submission;
import org.cunbao.domain.Text;
import org.cunbao.parse.file.Check;
import org.cunbao.parse.file.PlainText;

/** Whether what a file holds agrees with its name and its titles. What does not is refused. */
final class WholeFile {

    private final FormReading reading;
    private final String path;
    private final List<Submission> accepted;

    WholeFile(FormReading reading, String path) {
        this.reading = reading;
        this.path = path;
        this.accepted = new ArrayList<>(reading.submissions());
    }

    /** The submissions that nothing contradicts. */
    List<Submission> accept() {
        boolean nothing = accepted.isEmpty()
                && reading.findings.all().stream().noneMatch(finding -> finding.severity() == Severity.FATAL);
        if (nothing) {
            reading.findings.add(Check.FILE_EMPTY, "", SourceCell.of(path), Text.of(Check.FILE_EMPTY.key("rows")));
            return List.of();
        }
        compareMonths();
        compareTitles();
        compareUnits();
        return accepted;
    }

    private void compareMonths() {
        Optional<String> month = Mention.otherMonth(path, reading.period);
        if (month.isPresent()) {
            refuse(
                    units(accepted),
                    Check.FILE_MONTH,
                    SourceCell.of(path),
                    Text.of(Check.FILE_MONTH.key(), month.get(), reading.period.toString()));
        }
    }

    private void compareTitles() {
        reading.titles()
                .forEach((spot, cell) -> refuse(
                        units(accepted.stream()
                                .filter(submission ->
                                        submission.identity().sheet().equals(spot.sheet()))
                                .toList()),
                        Check.FILE_MONTH,
                        spot.at(cell),
                        Text.of(
                                Check.FILE_MONTH.key("title"),
                                PlainText.quoted(cell.raw()),
                                reading.period.toString())));
    }

    /** A workbook is the form of one unit; a list of units may hold many. The file's name may name no other. */
    private void compareUnits() {
        Map<Area, Spot> workbooks = reading.own().entrySet().stream()
                .filter(entry -> !entry.getValue().sheet().isEmpty())
                .collect(Collectors.toMap(entry -> entry.getKey().unit(), Map.Entry::getValue, (one, next) -> one));
        if (workbooks.size() > 1) {
            String names = workbooks.keySet().stream()
                    .map(Area::code)
                    .sorted()
                    .map(reading.catalogue.areas()::fullNameOf)
                    .collect(Collectors.joining("、"));
            refuse(
                    workbooks.keySet().stream().map(Area::code).collect(Collectors.toSet()),
                    Check.FORM_SEVERAL,
                    SourceCell.of(path),
                    Text.of(Check.FORM_SEVERAL.key(), String.valueOf(workbooks.size()), names));
        }
        Set<Area> own = reading.own().keySet().stream().map(Identity::unit).collect(Collectors.toSet());
        if (own.size() == 1) {
            Area unit = own.iterator().next();
            Mention.otherUnit(path, unit, reading.catalogue.areas(), reading.period)
                    .ifPresent(other -> refuse(
                            Set.of(unit.code()),
                            Check.FILE_UNIT,
                            SourceCell.of(path),
                            Text.of(
                                    Check.FILE_UNIT.key(),
                                    other.name(),
                                    reading.catalogue.areas().fullNameOf(unit.code()))));
        }
    }

    private static Set<String> units(List<Submission> submissions) {
        return submissions.stream().map(Submission::unit).collect(Collectors.toSet());
    }

    private void refuse(Set<String> units, Check check, SourceCell place, Text detail) {
        units.stream().sorted().forEach(unit -> reading.findings.add(check, unit, place, detail));
        accepted.removeIf(submission -> units.contains(submission.unit()));
    }
}
