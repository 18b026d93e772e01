package org.cunbao.prove;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;

/** The places of the townships by one figure and their mean, worked out again from the ledger. */
record TownshipPlaces(ReportLedger ledger, CellKey cell) {

    private List<BigDecimal> numbers() {
        return ledger.catalogue().areas().of(AreaKind.TOWNSHIP, ledger.result().period()).stream()
                .flatMap(area -> ledger.total(area.code(), cell).number().stream())
                .toList();
    }

    /** How many townships have more, and one; nothing for an area without the figure. */
    String place(String area) {
        return ledger.total(area, cell)
                .number()
                .map(own -> 1
                        + numbers().stream()
                                .filter(other -> other.compareTo(own) > 0)
                                .count())
                .map(String::valueOf)
                .orElse("");
    }

    /** In plain notation with one decimal more than the figure; empty when no township has it. */
    Optional<String> mean() {
        List<BigDecimal> numbers = numbers();
        int decimals = ledger.decimals(cell) + 1;
        return numbers.stream()
                .reduce(BigDecimal::add)
                .map(sum -> sum.divide(BigDecimal.valueOf(numbers.size()), decimals, RoundingMode.HALF_UP))
                .map(mean -> ledger.figures().number(mean, decimals));
    }
}
