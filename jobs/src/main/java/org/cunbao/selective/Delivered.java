package org.cunbao.selective;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Observation;
import org.cunbao.domain.Submission;
import org.cunbao.domain.UnitStatus;

/** What the units wrote, before any rule refused it. */
final class Delivered {

    private final Map<String, Map<CellKey, BigDecimal>> counted = new HashMap<>();
    private final Map<String, List<Submission>> byUnit;

    Delivered(List<Submission> submissions, List<UnitStatus> units) {
        this.byUnit = submissions.stream().collect(Collectors.groupingBy(Submission::unit));
        for (UnitStatus unit : units) {
            if (unit.isCounted()) {
                byUnit.getOrDefault(unit.unit(), List.of()).stream()
                        .filter(submission -> submission.identity().file().equals(unit.file()))
                        .reduce((first, second) -> second)
                        .ifPresent(submission -> counted.put(unit.unit(), numbers(submission)));
            }
        }
    }

    private static Map<CellKey, BigDecimal> numbers(Submission submission) {
        Map<CellKey, BigDecimal> numbers = new TreeMap<>();
        for (Observation observation : submission.observations()) {
            observation.value().number().ifPresent(amount -> numbers.put(observation.cell(), amount));
        }
        return numbers;
    }

    /** The number in the submission that counts for the unit. */
    Optional<BigDecimal> number(String unit, CellKey cell) {
        return Optional.ofNullable(counted.getOrDefault(unit, Map.of()).get(cell));
    }

    /** How far the submissions of a unit lie apart, by cell; cells in which they agree are left out. */
    Map<CellKey, BigDecimal> differences(String unit) {
        Map<CellKey, BigDecimal> least = new TreeMap<>();
        Map<CellKey, BigDecimal> most = new TreeMap<>();
        for (Submission submission : byUnit.getOrDefault(unit, List.of())) {
            numbers(submission).forEach((cell, amount) -> {
                least.merge(cell, amount, BigDecimal::min);
                most.merge(cell, amount, BigDecimal::max);
            });
        }
        Map<CellKey, BigDecimal> apart = new TreeMap<>();
        most.forEach((cell, amount) -> {
            BigDecimal difference = amount.subtract(least.getOrDefault(cell, amount));
            if (difference.signum() != 0) {
                apart.put(cell, difference);
            }
        });
        return apart;
    }
}
