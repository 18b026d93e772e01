package org.cunbao.catalogue;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.cunbao.domain.Extent;
import org.cunbao.domain.ReferencePeriod;
import org.cunbao.domain.RevisionResult;

/** What a release calls the time that it speaks of, in Chinese. */
public final class PeriodNames {

    private static final List<String> NUMERALS = List.of("一", "二", "三", "四");

    private final Catalogue catalogue;

    public PeriodNames(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Such as {@code 2021年4月}, {@code 2021年第一季度}, {@code 2021年（2—4月）}: with its months when some are missing. */
    public String of(Extent extent) {
        String name = of(extent.period());
        return extent.isWhole() ? name : catalogue.messages().text("table.period.part", name, months(extent));
    }

    /** Such as {@code 2021年4月}, {@code 2021年第一季度}, {@code 2021年}. */
    public String of(ReferencePeriod period) {
        int year = period.first().getYear();
        Messages messages = catalogue.messages();
        return switch (period.kind()) {
            case MONTH -> month(period.first());
            case QUARTER -> messages.text("table.period.quarter", year, NUMERALS.get(period.quarter() - 1));
            case YEAR -> messages.text("table.period.year", year);
        };
    }

    public String month(YearMonth month) {
        return catalogue.messages().text("table.period", month.getYear(), month.getMonthValue());
    }

    /** Such as {@code 2—4} or {@code 2、4}. */
    private static String months(Extent extent) {
        List<YearMonth> months =
                extent.months().stream().map(Extent.MonthRelease::month).toList();
        YearMonth first = months.get(0);
        YearMonth last = months.get(months.size() - 1);
        boolean unbroken =
                months.size() > 1 && first.plusMonths(months.size() - 1L).equals(last);
        return unbroken
                ? first.getMonthValue() + "—" + last.getMonthValue()
                : months.stream()
                        .map(month -> String.valueOf(month.getMonthValue()))
                        .collect(Collectors.joining("、"));
    }

    /** The report's title with its blanks filled. */
    public String title(RevisionResult result) {
        String title = catalogue
                .report()
                .title()
                .replace("{county}", catalogue.areas().county().name());
        Extent extent = result.extent();
        return extent.period().isMonth()
                ? title.replace("{year}", String.valueOf(result.period().getYear()))
                        .replace("{month}", String.valueOf(result.period().getMonthValue()))
                : title.replace(catalogue.messages().text("table.period", "{year}", "{month}"), of(extent));
    }
}
