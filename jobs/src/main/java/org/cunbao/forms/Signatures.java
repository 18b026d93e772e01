package org.cunbao.forms;

import java.util.List;
import org.cunbao.domain.Column;

/** Who answers for the form, two a row below the table, and what its columns mean. */
final class Signatures {

    private final Words words;
    private final Layout layout;

    Signatures(Words words, Layout layout) {
        this.words = words;
        this.layout = layout;
    }

    void write(Paper paper) {
        int second = layout.entry(Column.MONTH);
        List<String> captions = words.form().signatures();
        for (int i = 0; i < captions.size(); i++) {
            if (i % 2 == 0) {
                paper.next();
                paper.height(24);
                pair(paper, Layout.NAME, Layout.UNIT, captions.get(i));
            } else {
                pair(paper, second, Layout.EXPLANATION, captions.get(i));
            }
        }
        paper.next();
        paper.height(30);
        paper.spread(0, layout.end(), words.say("footnote"), Look.NOTE);
    }

    private static void pair(Paper paper, int label, int end, String caption) {
        paper.put(label, caption, Look.LABEL);
        paper.spread(label + 1, end, "", Look.ENTRY_LINE);
    }
}
