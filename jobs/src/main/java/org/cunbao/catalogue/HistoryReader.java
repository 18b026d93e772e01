package org.cunbao.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cunbao.catalogue.Condition.HidiroglouBerthelot.Exponent;
import org.cunbao.domain.CellKey;

/** Reads the methods of comparing with last month. */
final class HistoryReader {

    private static final String OUTLIER = "hidiroglou-berthelot";
    private static final String SLIP = "slip";
    private static final String BOUNDS = "bounds";

    private final YamlMap yaml;
    private final List<CellKey> cells;

    HistoryReader(YamlMap yaml, List<CellKey> cells) {
        this.yaml = yaml;
        this.cells = cells;
    }

    Optional<Condition> read() {
        String method = yaml.optionalText("method").orElse(BOUNDS);
        Optional<Condition> condition = switch (method) {
            case BOUNDS -> Optional.of(new Condition.History(cells, needed("absolute"), needed("relative")));
            case OUTLIER -> outlier();
            case SLIP -> Optional.of(new Condition.Slip(cells, needed("tolerance"), needed("at-least")));
            default -> {
                yaml.problem(yaml.line("method"), "“method”应为 bounds、hidiroglou-berthelot 或 slip，写的是“" + method + "”");
                yield Optional.empty();
            }
        };
        return cells.isEmpty() ? Optional.empty() : condition;
    }

    private Optional<Condition> outlier() {
        BigDecimal u = needed("u");
        BigDecimal a = needed("a");
        BigDecimal c = needed("c");
        int units = needed("units").intValue();
        BigDecimal absolute = yaml.number("absolute").orElse(BigDecimal.ZERO);
        Optional<Exponent> exponent = Exponent.of(u);
        if (exponent.isEmpty()) {
            yaml.problem(yaml.line("u"), "“u”应为 0、0.25、0.5、0.75 或 1，写的是“" + u.toPlainString() + "”");
        }
        if (units < 4) {
            yaml.problem(yaml.line("units"), "“units”至少为 4：单位再少就谈不上四分位数");
        }
        return exponent.map(known -> new Condition.HidiroglouBerthelot(cells, known, a, c, units, absolute));
    }

    private BigDecimal needed(String key) {
        return ConditionReader.needed(yaml, key);
    }
}
