package org.cunbao.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.report.content.ReportBlock;
import org.cunbao.report.content.ReportBlock.Kind;
import org.junit.jupiter.api.Test;

class OpeningTest {

    private static final PageFrame FRAME =
            new PageFrame(100, 600, Map.of("heading", 110, "section", 170, "stack", 250, "close", 310));

    private static Piece piece(Kind kind, int height) {
        return new Piece(new ReportBlock(kind, "", Optional.empty(), Optional.empty()), height);
    }

    /** The room that each piece asks for. */
    private static List<Integer> rooms(Piece... pieces) {
        return Opening.of(List.of(pieces), FRAME).stream().map(FRAME::room).toList();
    }

    @Test
    void a_heading_before_text_asks_for_less_than_one_before_a_table() {
        assertThat(rooms(piece(Kind.HEADING1, 40), piece(Kind.PARAGRAPH, 300))).containsExactly(110, 0);
        assertThat(rooms(piece(Kind.CAPTION, 400), piece(Kind.TABLE, 0))).containsExactly(170, 0);
    }

    @Test
    void headings_below_each_other_open_once() {
        assertThat(rooms(
                        piece(Kind.HEADING1, 40),
                        piece(Kind.HEADING2, 36),
                        piece(Kind.CAPTION, 400),
                        piece(Kind.TABLE, 0)))
                .containsExactly(250, 0, 0, 0);
    }

    @Test
    void the_list_of_what_is_attached_stays_with_the_date_below_it() {
        assertThat(rooms(piece(Kind.ATTACHMENT, 200), piece(Kind.CLOSING, 80))).containsExactly(310, 0);
    }

    @Test
    void a_short_table_stays_whole_with_its_note() {
        assertThat(rooms(piece(Kind.CAPTION, 200), piece(Kind.TABLE, 0), piece(Kind.NOTE, 50)))
                .containsExactly(250, 0, 0);
        assertThat(rooms(piece(Kind.CAPTION, 120), piece(Kind.TABLE, 0), piece(Kind.NOTE, 50)))
                .containsExactly(170, 0, 0);
        assertThat(rooms(piece(Kind.CAPTION, 201), piece(Kind.TABLE, 0), piece(Kind.NOTE, 50)))
                .containsExactly(170, 0, 0);
    }
}
