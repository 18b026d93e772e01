package org.cunbao.forms;

import java.util.List;
import org.cunbao.catalogue.Form;

/**
 * The head of a sheet: mark, title, and eight pairs of label and value in neighbouring cells. Left stands who reports
 * for which month, right the statutory header of an official statistical form.
 */
final class IdentityBlock {

    private record Pair(String label, String value) {}

    private final Words words;

    IdentityBlock(Words words) {
        this.words = words;
    }

    /** Writes the mark and the title over all columns of a form. */
    void heading(Paper paper, int lastColumn) {
        words.mark().ifPresent(mark -> {
            paper.spread(0, lastColumn, mark, Look.MARK);
            paper.next();
        });
        paper.spread(0, lastColumn, words.form().title(), Look.TITLE);
        paper.height(28);
        paper.next();
    }

    /** Writes the mark into the first column, where frozen columns keep it in sight, and the title beside it. */
    void headingAtLeft(Paper paper, int column, String title) {
        words.mark().ifPresent(mark -> paper.put(0, mark, Look.MARK_LEFT));
        paper.put(column, title, Look.TITLE_LEFT);
        paper.height(28);
        paper.next();
    }

    /**
     * Writes the four rows of pairs.
     *
     * @param leftEnd the last column of the left values, which begin in column 1
     * @param right the column of the right labels
     * @param rightEnd the last column of the right values
     */
    void pairs(Paper paper, int leftEnd, int right, int rightEnd) {
        List<Pair> unit = unit();
        paper.digitsAreText(paper.row(), paper.row() + unit.size() - 1, 1);
        List<Pair> statutory = statutory();
        for (int i = 0; i < unit.size(); i++) {
            paper.put(0, unit.get(i).label(), Look.LABEL);
            paper.spread(1, leftEnd, unit.get(i).value(), Look.VALUE);
            paper.put(right, statutory.get(i).label(), Look.LABEL);
            paper.spread(right + 1, rightEnd, statutory.get(i).value(), Look.VALUE);
            paper.next();
        }
    }

    private List<Pair> unit() {
        return List.of(
                new Pair(words.say("identity.code"), words.unit().code()),
                new Pair(words.say("identity.name"), words.unit().name()),
                new Pair(words.say("identity.period"), words.period().toString()),
                new Pair(words.say("identity.version"), words.form().version()));
    }

    private List<Pair> statutory() {
        Form form = words.form();
        return List.of(
                new Pair(words.say("identity.number"), form.number()),
                new Pair(words.say("identity.authority"), form.authority()),
                new Pair(words.say("identity.approval"), form.approval()),
                new Pair(words.say("identity.validUntil"), form.validUntil()));
    }
}
