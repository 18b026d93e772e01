package org.cunbao.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunbao.catalogue.Areas;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Submission;
import org.cunbao.domain.Text;
import org.cunbao.domain.Value;
import org.cunbao.parse.file.Check;

/** Settles the case that one file holds the form of one unit more than once. */
final class Repeated {

    private Repeated() {}

    /** The figures of a form, wherever they stood. */
    private record Figure(CellKey cell, Value value) {}

    /** One submission for each unit: equal ones count once, different ones not at all. */
    static List<Submission> settle(List<Submission> submissions, Areas areas, Findings findings) {
        Map<String, List<Submission>> byUnit = new LinkedHashMap<>();
        submissions.forEach(submission -> byUnit.computeIfAbsent(submission.unit(), unit -> new ArrayList<>())
                .add(submission));
        List<Submission> settled = new ArrayList<>();
        byUnit.forEach((unit, same) -> {
            boolean equal = same.stream().map(Repeated::figures).distinct().count() == 1;
            if (equal) {
                settled.add(merged(same));
            }
            if (same.size() > 1) {
                Check check = equal ? Check.FORM_REPEATED : Check.FORM_TWICE;
                findings.add(
                        check,
                        unit,
                        same.stream()
                                .map(submission -> Finding.Place.of(submission.identity()))
                                .toList(),
                        Text.of(check.key(), areas.fullNameOf(unit), String.valueOf(same.size())));
            }
        });
        return settled;
    }

    /** The first, with what any of them explains. */
    private static Submission merged(List<Submission> same) {
        Submission first = same.get(0);
        Map<String, String> explanations = new LinkedHashMap<>();
        for (Submission submission : same) {
            submission.explanations().forEach(explanations::putIfAbsent);
        }
        return new Submission(
                first.form(), first.unit(), first.period(), first.identity(), first.observations(), explanations);
    }

    private static List<Figure> figures(Submission submission) {
        return submission.observations().stream()
                .map(observation -> new Figure(observation.cell(), observation.value()))
                .toList();
    }
}
