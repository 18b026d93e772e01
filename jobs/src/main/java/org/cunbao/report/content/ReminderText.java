package org.cunbao.report.content;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Messages;
import org.cunbao.catalogue.MonthDates;
import org.cunbao.catalogue.ReportSettings.Corrections;
import org.cunbao.domain.ReturnFolder;
import org.cunbao.domain.ReturnFolder.ReturnedFile;

/** What a township is told that has not reported everything: who, what, by when and how. */
public final class ReminderText {

    private final Catalogue catalogue;
    private final Messages messages;
    private final ReturnFolder owed;
    private final MonthDates dates;
    private final ZonedDateTime now;

    /**
     * A reminder.
     *
     * @param owed by one recipient; something is
     * @param now as of when it is owed; in the zone in which it is to be told
     */
    public ReminderText(Catalogue catalogue, ReturnFolder owed, MonthDates dates, ZonedDateTime now) {
        this.catalogue = catalogue;
        this.messages = catalogue.messages();
        this.owed = owed;
        this.dates = dates;
        this.now = now;
    }

    /**
     * A line of it.
     *
     * @param kind to, paragraph, heading or contact
     */
    public record Line(String kind, String text) {}

    /**
     * From top to bottom.
     *
     * @param units how many units are named at most
     * @param files how many deliveries are named at most
     */
    public List<Line> lines(int units, int files) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("to", messages.text("report.return.to", owed.name())));
        lines.add(new Line("paragraph", due() + counts() + request()));
        if (!owed.missing().isEmpty()) {
            lines.add(new Line(
                    "heading",
                    messages.text("report.return.missing", owed.missing().size())));
            lines.add(new Line("paragraph", list("report.return.more-missing", owed.missing(), units)));
        }
        if (!owed.files().isEmpty()) {
            lines.add(new Line(
                    "heading", messages.text("report.return.wrong", owed.files().size())));
            List<String> wrong = owed.files().stream().map(this::wrong).toList();
            lines.add(new Line("paragraph", list("report.remind.more-wrong", wrong, files)));
        }
        lines.add(new Line("heading", messages.text("report.remind.how")));
        if (!owed.missing().isEmpty()) {
            lines.add(new Line("paragraph", messages.text("report.remind.how.missing")));
        }
        if (!owed.files().isEmpty()) {
            lines.add(new Line("paragraph", messages.text("report.remind.how.wrong")));
        }
        Corrections corrections = catalogue.report().corrections();
        lines.add(new Line(
                "contact",
                messages.text(
                        "report.return.contact",
                        or(corrections.contact(), "report.return.contact.empty"),
                        or(corrections.telephone(), "report.return.telephone.empty"))));
        return lines;
    }

    /** All of it, to be pasted into a message. */
    public String plain() {
        return lines(Integer.MAX_VALUE, Integer.MAX_VALUE).stream()
                .map(line -> line.kind().equals("heading")
                        ? messages.text("report.remind.heading", line.text())
                        : line.text())
                .collect(Collectors.joining("\n", "", "\n" + catalogue.report().office() + "\n"));
    }

    private String due() {
        YearMonth period = dates.period();
        return messages.text(
                isPast() ? "report.remind.passed" : "report.remind.due",
                period.getYear(),
                period.getMonthValue(),
                time(dates.deadline()));
    }

    private String counts() {
        String key = owed.files().isEmpty()
                ? "report.remind.only-missing"
                : owed.missing().isEmpty() ? "report.remind.only-wrong" : "report.remind.both";
        return messages.text(key, time(now), owed.missing().size(), owed.files().size());
    }

    private String request() {
        if (!isPast()) {
            return messages.text("report.remind.ask");
        }
        LocalDate last = catalogue.correctionsDue(dates.period());
        return last.isBefore(now.toLocalDate())
                ? messages.text("report.remind.ask.now")
                : messages.text("report.remind.ask.until", date(last));
    }

    private boolean isPast() {
        return !now.isBefore(dates.deadline());
    }

    private String wrong(ReturnedFile file) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        String key = file.queries() == 0
                ? "report.remind.errors"
                : file.errors() == 0 ? "report.remind.queries" : "report.remind.errors-queries";
        return messages.text(key, name, file.errors(), file.queries());
    }

    private String list(String more, List<String> all, int most) {
        int shown = Math.min(most, all.size());
        String names = String.join("、", all.subList(0, shown));
        return shown == all.size() ? names : messages.text(more, names, all.size() - shown);
    }

    private String time(ZonedDateTime time) {
        return messages.text(
                "report.remind.time",
                date(time.toLocalDate()),
                time.getHour(),
                String.format(Locale.ROOT, "%02d", time.getMinute()));
    }

    private String date(LocalDate day) {
        return messages.text("report.return.date", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private String or(String text, String placeholder) {
        return text.isEmpty() ? messages.text(placeholder) : text;
    }
}
