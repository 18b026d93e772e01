package org.cunbao.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cunbao.domain.Text;

/** What has been found so far while a packet is checked. */
final class Inquiry {

    /** More of the same helps nobody, and a hostile packet must not fill the memory. */
    private static final int MOST_PROBLEMS = 100;

    private static final int LONGEST = 200;

    private final List<Text> problems = new ArrayList<>();
    private final List<Text> notes = new ArrayList<>();
    private Optional<Verdict.Identity> identity = Optional.empty();
    private int files;
    private int figures;
    private int recomputed;
    private int underivable;

    void problem(String key, String... arguments) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(text(key, arguments));
        }
    }

    void note(String key, String... arguments) {
        notes.add(text(key, arguments));
    }

    void identified(Verdict.Identity as) {
        identity = Optional.of(as);
    }

    private static Text text(String key, String... arguments) {
        return new Text(key, List.of(arguments).stream().map(Inquiry::shortened).toList());
    }

    static String shortened(String text) {
        String oneLine = text.replaceAll("\\p{Cntrl}", "\uFFFD");
        return oneLine.length() <= LONGEST ? oneLine : oneLine.substring(0, LONGEST) + "…";
    }

    void fileAgrees() {
        files++;
    }

    void figureRead() {
        figures++;
    }

    void totalAgrees() {
        recomputed++;
    }

    void totalUnderivable() {
        underivable++;
    }

    Verdict verdict() {
        return new Verdict(problems.isEmpty(), identity, files, figures, recomputed, underivable, problems, notes);
    }
}
