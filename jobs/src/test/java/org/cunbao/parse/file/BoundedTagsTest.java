package org.cunbao.parse.file;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** However it is read, byte by byte or in pieces, nothing goes on without a new tag. */
class BoundedTagsTest {

    private static final int MOST = Limits.XML_TAG;

    private static InputStream bounded(String text) {
        return new BoundedTags(new ByteArrayInputStream(text.getBytes(US_ASCII)));
    }

    private static long byteByByte(InputStream in) throws IOException {
        long count = 0;
        while (in.read() >= 0) {
            count++;
        }
        return count;
    }

    @Test
    void what_is_read_is_what_stands_there() throws IOException {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        try (InputStream in = new BoundedTags(new ByteArrayInputStream(bytes))) {
            for (int i = 0; i < bytes.length; i++) {
                assertThat(in.read()).isEqualTo(i);
            }
            assertThat(in.read()).isEqualTo(-1);
        }
        assertThat(new BoundedTags(new ByteArrayInputStream(bytes)).readAllBytes())
                .isEqualTo(bytes);
    }

    @Test
    void the_longest_tag_is_read_and_one_byte_more_is_not() throws IOException {
        String longest = " ".repeat(MOST) + "<" + "x".repeat(MOST) + "<" + "y".repeat(MOST);
        assertThat(bounded(longest).readAllBytes()).hasSize(longest.length());
        assertThat(byteByByte(bounded(longest))).isEqualTo(longest.length());
        for (String wrong : new String[] {longest + "y", longest.replace("<y", "<yy"), longest.replace("<x", "xx")}) {
            assertThatThrownBy(() -> bounded(wrong).readAllBytes()).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> byteByByte(bounded(wrong))).isInstanceOf(IOException.class);
        }
    }
}
