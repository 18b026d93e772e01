package org.cunbao.report.pdf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Messages;
import org.cunbao.catalogue.ReportSettings.Corrections;
import org.cunbao.domain.ReturnFolder;
import org.cunbao.domain.ReturnFolder.ReturnedFile;
import org.cunbao.report.font.Repertoire;

/** What stands on the page, from top to bottom. {@code cover-sheet.jrxml} has a band for each kind. */
final class ReturnCoverLines {

    /** Longer names are cut in the middle. */
    private static final int NAME = 40;

    private final Catalogue catalogue;
    private final Messages messages;
    private final ReturnFolder folder;
    private final YearMonth period;

    ReturnCoverLines(Catalogue catalogue, ReturnFolder folder, YearMonth period) {
        this.catalogue = catalogue;
        this.messages = catalogue.messages();
        this.folder = folder;
        this.period = period;
    }

    /** How many units and files are named at most. */
    record Room(int units, int files) {

        static final Room MOST = new Room(80, 16);

        private static final int FEWER_UNITS = 8;

        Room less() {
            return new Room(Math.max(1, units - FEWER_UNITS), Math.max(1, files - 1));
        }

        boolean isLeast() {
            return units == 1 && files == 1;
        }
    }

    List<Map<String, String>> of(Room room) {
        List<Map<String, String>> lines = new ArrayList<>();
        lines.add(line("to", messages.text("report.return.to", folder.name())));
        lines.add(line("paragraph", opening()));
        if (!folder.missing().isEmpty()) {
            lines.add(line(
                    "heading",
                    messages.text("report.return.missing", folder.missing().size())));
            lines.add(line("paragraph", missing(room.units())));
        }
        if (!folder.files().isEmpty()) {
            wrong(lines, room.files());
        }
        Corrections corrections = catalogue.report().corrections();
        lines.add(line(
                "contact",
                messages.text(
                        "report.return.contact",
                        or(corrections.contact(), "report.return.contact.empty"),
                        or(corrections.telephone(), "report.return.telephone.empty"))));
        return lines;
    }

    private String opening() {
        LocalDate due =
                period.plusMonths(1).atDay(catalogue.report().corrections().day());
        String key = folder.files().isEmpty()
                ? "report.return.only-missing"
                : folder.missing().isEmpty() ? "report.return.only-wrong" : "report.return.both";
        return messages.text(
                key,
                period.getYear(),
                period.getMonthValue(),
                folder.missing().size(),
                folder.files().size(),
                messages.text("report.return.date", due.getYear(), due.getMonthValue(), due.getDayOfMonth()));
    }

    private String missing(int most) {
        List<String> units = folder.missing();
        int shown = Math.min(most, units.size());
        String names = Repertoire.legible(String.join("、", units.subList(0, shown)));
        return shown == units.size() ? names : messages.text("report.return.more-missing", names, units.size() - shown);
    }

    private void wrong(List<Map<String, String>> lines, int most) {
        List<ReturnedFile> files = folder.files();
        lines.add(line("heading", messages.text("report.return.wrong", files.size())));
        lines.add(line("head", ""));
        int shown = Math.min(most, files.size());
        for (int i = 0; i < shown; i++) {
            ReturnedFile file = files.get(i);
            lines.add(Map.of(
                    "kind", "row",
                    "text", Repertoire.legible(cut(file.name())),
                    "number", String.valueOf(i + 1),
                    "errors", String.valueOf(file.errors()),
                    "queries", String.valueOf(file.queries())));
        }
        if (shown < files.size()) {
            lines.add(line("more", messages.text("report.return.more-wrong", files.size() - shown)));
        }
        lines.add(line("heading", messages.text("report.return.how")));
        lines.add(line("paragraph", messages.text("report.return.how.1")));
        lines.add(line("paragraph", messages.text("report.return.how.2")));
    }

    private String or(String text, String placeholder) {
        return text.isEmpty() ? messages.text(placeholder) : Repertoire.legible(text);
    }

    private static String cut(String name) {
        int[] characters = name.codePoints().toArray();
        int half = NAME / 2;
        return characters.length <= NAME
                ? name
                : new String(characters, 0, half) + "…" + new String(characters, characters.length - half, half);
    }

    private static Map<String, String> line(String kind, String text) {
        return Map.of("kind", kind, "text", text, "number", "", "errors", "", "queries", "");
    }
}
