package org.cunbao.catalogue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cunbao.catalogue.Indicator.Measure;

/** Reads {@code opening/<month>.csv}. */
final class OpeningFiles {

    /** The header of such a file. */
    static final List<String> HEADER = List.of("area_code", "indicator", "cumulative", "remark");

    private static final Pattern NAME = Pattern.compile("opening/(\\d{4}-(?:0[1-9]|1[0-2]))\\.csv");

    private OpeningFiles() {}

    static Opening read(TemplateFiles files, Areas areas, Indicators indicators, Problems problems) {
        Map<Opening.Key, BigDecimal> balances = new HashMap<>();
        for (String name : files.below("opening/")) {
            Matcher matcher = NAME.matcher(name);
            if (!matcher.matches()) {
                problems.add(name, 0, "文件名应为 opening/2021-01.csv 的样子");
                continue;
            }
            YearMonth asOf = YearMonth.parse(matcher.group(1));
            for (Table.Row row : Table.read(files, name, HEADER, problems)) {
                String area = row.required("area_code");
                String indicator = row.required("indicator");
                if (areas.find(area).isEmpty()) {
                    row.problem("代码 " + area + " 不在名录中");
                }
                Optional<Indicator> known = indicators.find(indicator);
                if (known.filter(found -> found.measure() == Measure.FLOW).isEmpty()) {
                    row.problem("“" + indicator + "”不是有累计数的指标");
                }
                if (balances.put(new Opening.Key(area, indicator, asOf), amount(row)) != null) {
                    row.problem(area + " 的 " + indicator + " 写了两次");
                }
            }
        }
        return new Opening(balances);
    }

    private static BigDecimal amount(Table.Row row) {
        String text = row.required("cumulative");
        if (!text.matches("\\d+(\\.\\d+)?")) {
            row.problem("“cumulative”应为不小于 0 的数，写的是“" + text + "”");
            return BigDecimal.ZERO;
        }
        return new BigDecimal(text);
    }
}
