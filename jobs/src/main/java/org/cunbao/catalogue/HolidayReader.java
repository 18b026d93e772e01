package org.cunbao.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the holidays of {@code schedule.yaml}, as the State Council's notice of each year lists them. */
final class HolidayReader {

    /** Longer ones have a mistyped month or year. */
    private static final int LONGEST_DAYS = 15;

    private final Set<Integer> years = new HashSet<>();
    private final Set<LocalDate> closed = new HashSet<>();
    private final Set<LocalDate> worked = new HashSet<>();

    WorkingDays read(List<YamlMap> notices) {
        for (YamlMap notice : notices) {
            notice(notice);
            notice.finish();
        }
        return new WorkingDays(years, closed, worked);
    }

    private void notice(YamlMap notice) {
        String text = notice.text("year");
        notice.optionalText("notice");
        List<YamlMap> holidays = notice.maps("days");
        boolean valid = text.matches("2\\d{3}");
        if (!valid && !text.isEmpty()) {
            notice.problem(notice.line("year"), "“year”应写成 2021 的样子，写的是“" + text + "”");
        }
        if (holidays.isEmpty()) {
            notice.problem(notice.line(), "“days”里一个假日也没有");
        }
        if (valid && !years.add(Integer.valueOf(text))) {
            notice.problem(notice.line("year"), text + " 年的放假安排写了两次");
        }
        for (YamlMap holiday : holidays) {
            holiday.text("name");
            Optional<LocalDate> from = date(holiday, "from", holiday.text("from"));
            Optional<LocalDate> to = date(holiday, "to", holiday.text("to"));
            if (from.isPresent() && to.isPresent()) {
                close(holiday, from.get(), to.get(), valid ? text : "");
            }
            for (String day : holiday.texts("work")) {
                date(holiday, "work", day).ifPresent(date -> work(holiday, date, valid ? text : ""));
            }
            holiday.finish();
        }
    }

    private static Optional<LocalDate> date(YamlMap holiday, String key, String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            holiday.problem(holiday.line(key), "“" + key + "”应写成 2021-05-01 的样子，写的是“" + text + "”");
            return Optional.empty();
        }
    }

    private void close(YamlMap holiday, LocalDate from, LocalDate to, String year) {
        if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS))) {
            holiday.problem(holiday.line("to"), "假期 " + from + " 至 " + to + " 不对：应先起后止，不超过 " + LONGEST_DAYS + " 天");
            return;
        }
        // New Year may begin in December of the year before
        checkYear(holiday, "to", to, year);
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (!closed.add(day)) {
                holiday.problem(holiday.line("from"), day + " 放假写了两次");
            }
            if (worked.contains(day)) {
                holiday.problem(holiday.line("from"), day + " 又放假又上班");
            }
        }
    }

    private void work(YamlMap holiday, LocalDate day, String year) {
        if (!WorkingDays.isWeekend(day)) {
            holiday.problem(holiday.line("work"), day + " 不是周末，不用写进“work”");
        }
        if (day.getMonthValue() < 12) {
            checkYear(holiday, "work", day, year);
        }
        if (!worked.add(day)) {
            holiday.problem(holiday.line("work"), day + " 上班写了两次");
        }
        if (closed.contains(day)) {
            holiday.problem(holiday.line("work"), day + " 又放假又上班");
        }
    }

    private static void checkYear(YamlMap holiday, String key, LocalDate day, String year) {
        if (!year.isEmpty() && day.getYear() != Integer.parseInt(year)) {
            holiday.problem(holiday.line(key), day + " 不在 " + year + " 年");
        }
    }
}
