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

    List<Map<String, String>> of(CoverSheet.Room room) {
        List<Map<String, String>> lines = new ArrayList<>();
        lines.add(CoverSheet.line("to", messages.text("report.return.to", folder.name())));
        lines.add(CoverSheet.line("paragraph", opening()));
        if (!folder.missing().isEmpty()) {
            lines.add(CoverSheet.line(
                    "heading",
                    messages.text("report.return.missing", folder.missing().size())));
            lines.add(CoverSheet.line("paragraph", missing(room.units())));
        }
        if (!folder.files().isEmpty()) {
            wrong(lines, room.files());
        }
        Corrections corrections = catalogue.report().corrections();
        lines.add(CoverSheet.line(
                "contact",
                messages.text(
                        "report.return.contact",
                        or(corrections.contact(), "report.return.contact.empty"),
                        or(corrections.telephone(), "report.return.telephone.empty"))));
        return lines;
    }

    private String opening() {
        LocalDate due = catalogue.correctionsDue(period);
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
        lines.add(CoverSheet.line("heading", messages.text("report.return.wrong", files.size())));
        lines.add(CoverSheet.line("head", ""));
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
            lines.add(CoverSheet.line("more", messages.text("report.return.more-wrong", files.size() - shown)));
        }
        lines.add(CoverSheet.line("heading", messages.text("report.return.how")));
        lines.add(CoverSheet.line("paragraph", messages.text("report.return.how.1")));
        lines.add(CoverSheet.line("paragraph", messages.text("report.return.how.2")));
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
}
