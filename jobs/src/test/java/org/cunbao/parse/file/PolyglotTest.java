package org.cunbao.parse.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cunbao.parse.Zips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that another program would take for something else is refused, and one that only looks so is not. */
class PolyglotTest {

    private static final String MARK = "PK\005\006";

    /** The end of a ZIP's directory from its mark to the length of its comment. */
    private static final String END = MARK + "\0".repeat(16);

    /** Where a reader of ZIP looks: the end of the directory and the longest comment. */
    private static final int TAIL = 22 + 0xFFFF;

    @TempDir
    Path folder;

    private boolean isPolyglot(FileKind kind, String content) throws IOException {
        try {
            Polyglot.check(Files.write(folder.resolve("content"), content.getBytes(ISO_8859_1)), kind);
            return false;
        } catch (Unreadable e) {
            assertThat(e.detail().key()).isEqualTo("finding.FILE-KIND.polyglot");
            return true;
        }
    }

    private boolean endsAsZip(String content) throws IOException {
        return isPolyglot(FileKind.PDF, content);
    }

    @Test
    void a_workbook_is_no_pdf_too() throws IOException {
        String workbook = new String(Zips.workbook(""), ISO_8859_1);
        assertThat(isPolyglot(FileKind.ZIP, workbook)).isFalse();
        String before = "PK\003\004" + "x".repeat(1015);
        assertThat(isPolyglot(FileKind.ZIP, before + "%PDF-1.7")).isTrue();
        assertThat(isPolyglot(FileKind.ZIP, before + "x%PDF-1.7"))
                .as("farther in than anybody looks")
                .isFalse();
    }

    @Test
    void what_ends_as_a_workbook_is_one_too() throws IOException {
        String workbook = new String(Zips.workbook(""), ISO_8859_1);
        assertThat(endsAsZip("%PDF-1.7")).isFalse();
        assertThat(endsAsZip("")).isFalse();
        assertThat(endsAsZip("%PDF-1.7" + workbook)).isTrue();
        assertThat(endsAsZip("%PDF-1.7" + workbook + "behind")).isTrue();
        assertThat(endsAsZip(END + "\0\0")).isTrue();
    }

    @Test
    void a_comment_of_the_length_that_is_said_may_follow() throws IOException {
        assertThat(endsAsZip("x" + END + "\003\000abc")).isTrue();
        assertThat(endsAsZip("x" + END + "\003\000ab")).isFalse();
        assertThat(endsAsZip("x" + END + "\001\001" + "a".repeat(257))).isTrue();
        assertThat(endsAsZip("x" + END + "\001\001" + "a".repeat(256))).isFalse();
        assertThat(endsAsZip(END + "\003\000ab")).isFalse();
    }

    @Test
    void a_mark_alone_is_no_end() throws IOException {
        for (String cut : new String[] {MARK, END, END + "\0", "x" + END + "\0"}) {
            assertThat(endsAsZip(cut)).isFalse();
        }
        assertThat(endsAsZip(END + "\006\000" + "ab" + MARK))
                .as("the mark stands in the comment")
                .isTrue();
    }

    @Test
    void only_as_far_from_the_end_is_looked_as_a_comment_is_long() throws IOException {
        String most = "a".repeat(TAIL - 22);
        assertThat(endsAsZip("x".repeat(100) + END + "\377\377" + most)).isTrue();
        assertThat(endsAsZip("x".repeat(100) + END + "\377\377" + most + "a")).isFalse();
    }
}
