package org.cunbao.catalogue;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/** Reads {@code schedule.yaml}. A template set without the file owes nothing by itself. */
final class ScheduleFile {

    /** Two years: one of them may have a short February more. */
    private static final List<YearMonth> TRIED =
            IntStream.range(0, 24).mapToObj(YearMonth.of(2023, 1)::plusMonths).toList();

    /** Later than this after the deadline, the report's time was meant to be before it. */
    private static final int LONGEST_WAIT_DAYS = 26;

    private static final int MOST_REMINDER_DAYS = 20;

    private final TemplateFiles files;
    private final Problems problems;

    ScheduleFile(TemplateFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    Optional<Schedule> read() {
        if (files.find(Schedule.FILE).isEmpty()) {
            return Optional.empty();
        }
        return YamlMap.read(files, Schedule.FILE, problems).flatMap(yaml -> {
            Optional<YearMonth> from = parsed(yaml, "from", "2021-02", YearMonth::parse);
            Optional<CronExpression> opens = monthly(yaml, "opens");
            Optional<CronExpression> deadline = monthly(yaml, "deadline");
            Optional<CronExpression> report = monthly(yaml, "report");
            List<Integer> reminders = reminders(yaml);
            Optional<LocalTime> time = parsed(yaml, "reminder-time", "09:00", LocalTime::parse);
            WorkingDays workingDays = new HolidayReader().read(yaml.maps("holidays"));
            yaml.finish();
            if (deadline.isPresent() && report.isPresent()) {
                checkOrder(yaml, deadline.get(), report.get());
            }
            if (from.isEmpty() || opens.isEmpty() || deadline.isEmpty() || report.isEmpty() || time.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Schedule(
                    from.get(), opens.get(), deadline.get(), report.get(), reminders, time.get(), workingDays));
        });
    }

    private static <T> Optional<T> parsed(YamlMap yaml, String key, String example, Function<String, T> parse) {
        String text = yaml.text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text));
        } catch (DateTimeException e) {
            yaml.problem(yaml.line(key), "“" + key + "”应写成 " + example + " 的样子，写的是“" + text + "”");
            return Optional.empty();
        }
    }

    private static Optional<CronExpression> monthly(YamlMap yaml, String key) {
        String text = yaml.text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            CronExpression expression = CronExpression.parse(text);
            for (YearMonth month : TRIED) {
                int times = times(expression, month);
                if (times != 1) {
                    String told = times == 0 ? "没有这个时间" : "不止一次";
                    yaml.problem(yaml.line(key), "“" + key + "”应每月正好一次；按“" + text + "”，" + month + " " + told);
                    return Optional.empty();
                }
            }
            return Optional.of(expression);
        } catch (IllegalArgumentException e) {
            yaml.problem(yaml.line(key), "“" + key + "”应为六栏（秒 分 时 日 月 周）的 cron 表达式，如“0 0 18 5 * *”，写的是“" + text + "”");
            return Optional.empty();
        }
    }

    /** 0, 1 or, for any more, 2. */
    private static int times(CronExpression expression, YearMonth month) {
        LocalDateTime first = expression.next(month.atDay(1).atStartOfDay().minusNanos(1));
        if (!isIn(month, first)) {
            return 0;
        }
        return first != null && isIn(month, expression.next(first)) ? 2 : 1;
    }

    private static boolean isIn(YearMonth month, @Nullable LocalDateTime time) {
        return time != null && YearMonth.from(time).equals(month);
    }

    private static void checkOrder(YamlMap yaml, CronExpression deadline, CronExpression report) {
        for (YearMonth month : TRIED) {
            LocalDateTime due = deadline.next(month.atDay(1).atStartOfDay().minusNanos(1));
            LocalDateTime made = due == null ? null : report.next(due);
            if (due != null && made != null && ChronoUnit.DAYS.between(due, made) > LONGEST_WAIT_DAYS) {
                yaml.problem(
                        yaml.line("report"),
                        "“report”应在“deadline”之后不久：按现在的写法，" + due.toLocalDate() + " 截止，" + made.toLocalDate() + " 才编报告");
                return;
            }
        }
    }

    private static List<Integer> reminders(YamlMap yaml) {
        List<Integer> days = new ArrayList<>();
        for (String text : yaml.texts("reminders")) {
            if (text.matches("\\d{1,2}")
                    && Integer.parseInt(text) >= 1
                    && Integer.parseInt(text) <= MOST_REMINDER_DAYS) {
                days.add(Integer.valueOf(text));
            } else {
                yaml.problem(
                        yaml.line("reminders"),
                        "“reminders”的每一项应为 1 到 " + MOST_REMINDER_DAYS + " 的整数（截止前几个工作日），写的是“" + text + "”");
            }
        }
        return days;
    }
}
