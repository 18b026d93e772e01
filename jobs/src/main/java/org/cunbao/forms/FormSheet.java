package org.cunbao.forms;

import java.util.Optional;
import org.cunbao.domain.Column;
import org.cunbao.domain.Figures;
import org.cunbao.domain.FormEntries;

/** A unit's own form, from top to bottom. */
final class FormSheet {

    private final Words words;

    FormSheet(Words words) {
        this.words = words;
    }

    void write(Paper paper, Optional<Figures> last, FormEntries entries) {
        Layout layout = new Layout(last.isPresent());
        layout.applyWidths(paper);
        IdentityBlock identity = new IdentityBlock(words);
        identity.heading(paper, layout.end());
        int right = layout.entry(Column.END);
        identity.pairs(paper, right - 1, right, layout.end());
        hint(paper, layout);
        LongTable table = new LongTable(words, layout, new LastMonth(words, layout, last), entries);
        int head = paper.row();
        table.head(paper);
        paper.sheet().createFreezePane(0, paper.row());
        table.write(paper);
        new Signatures(words, layout).write(paper);
        new PageSetup(words).form(paper, head, layout.end());
    }

    private void hint(Paper paper, Layout layout) {
        paper.put(0, words.say("hint", words.form().hint()), Look.HINT);
        paper.height(22);
        String instruction = words.notApplicable().stream()
                .findFirst()
                .map(text -> words.say("instruction.notApplicable", text))
                .orElseGet(() -> words.say("instruction"));
        paper.spread(1, layout.end(), instruction, Look.NOTE);
        paper.next();
    }
}
