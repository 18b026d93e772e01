package org.cunbao.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that was decoded wrongly is recognised, and a sound one is not suspected. */
class GarbledTest {

    private static final Charset GBK = Charset.forName("GB18030");

    @Test
    void replaced_characters_are_seen_anywhere_in_a_text() {
        assertThat(Garbled.hasReplacements("马\uFFFD村")).isTrue();
        assertThat(Garbled.hasReplacements("马锟斤拷")).isTrue();
        assertThat(Garbled.hasReplacements("马沟村")).isFalse();
    }

    @Test
    void text_of_question_marks_alone_is_lost() {
        for (String lost : new String[] {"??", "？？？", " ?? ", "? ??"}) {
            assertThat(Garbled.isLost(lost)).as(lost).isTrue();
        }
        for (String kept : new String[] {"", "?", "? ?", "??村", "村"}) {
            assertThat(Garbled.isLost(kept)).as(kept).isFalse();
        }
        assertThat(Garbled.isLostHeader("??,????,???")).isTrue();
        assertThat(Garbled.isLostHeader("??,表号")).isFalse();
        assertThat(Garbled.isLostHeader("?,?")).isFalse();
    }

    @Test
    void header_that_was_saved_after_a_wrong_decoding_is_recognised() {
        assertThat(Garbled.wouldBegin(new String("表号,版本".getBytes(UTF_8), GBK), "表号"))
                .isTrue();
        assertThat(Garbled.wouldBegin(new String("表号,版本".getBytes(UTF_8), ISO_8859_1), "表号"))
                .isTrue();
        assertThat(Garbled.wouldBegin(new String("表号,版本".getBytes(GBK), ISO_8859_1), "表号"))
                .isTrue();
        assertThat(Garbled.wouldBegin(new String("序号,版本".getBytes(UTF_8), GBK), "表号"))
                .isFalse();
        assertThat(Garbled.wouldBegin("code,name", "表号")).isFalse();
    }

    @Test
    void four_rare_characters_in_twenty_are_foreign() {
        String common = "村".repeat(16);
        assertThat(Garbled.isForeign("堃喆堃喆" + common)).isTrue();
        assertThat(Garbled.isForeign("堃喆堃喆" + common + "村")).isFalse();
        assertThat(Garbled.isForeign("堃喆堃喆" + common + " plain text, 123")).isTrue();
        assertThat(Garbled.isForeign("堃喆堃")).as("a name").isFalse();
        assertThat(Garbled.isForeign("abcd\u007F")).isFalse();
        assertThat(Garbled.isForeign("\u0080\u0080\u0080\u0080")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "\n", "\r", "\""})
    void fields_of_two_encodings_are_mixed_and_of_one_are_not(String separator) {
        assertThat(Garbled.isMixed(joined(separator, UTF_8, GBK))).isTrue();
        assertThat(Garbled.isMixed(joined(separator, GBK, UTF_8))).isTrue();
        assertThat(Garbled.isMixed(joined(separator, UTF_8, UTF_8))).isFalse();
        assertThat(Garbled.isMixed(joined(separator, GBK, GBK))).isFalse();
    }

    /** Two fields, and one between them that says nothing of the encoding. */
    private static byte[] joined(String separator, Charset one, Charset other) {
        byte[] first = ("张杨" + separator + "12" + separator).getBytes(one);
        byte[] second = "义坊".getBytes(other);
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Test
    void text_without_any_high_byte_is_not_mixed() {
        assertThat(Garbled.isMixed("a,b\n".getBytes(UTF_8))).isFalse();
        assertThat(Garbled.isMixed(new byte[0])).isFalse();
        assertThat(Garbled.isMixed("张".getBytes(UTF_8))).isFalse();
    }

    @Test
    void zero_in_every_second_place_is_utf_16_that_does_not_say_so() {
        assertThat(Garbled.isBare16("A,B,C".getBytes(UTF_16LE))).isTrue();
        assertThat(Garbled.isBare16("A,B,C".getBytes(UTF_16BE))).isTrue();
        assertThat(Garbled.isBare16("A,B,C".getBytes(UTF_8))).isFalse();
        assertThat(Garbled.isBare16(new byte[0])).isFalse();
        assertThat(Garbled.isBare16(Arrays.copyOf("A,B,C".getBytes(UTF_16LE), 9)))
                .as("half a character")
                .isFalse();
        assertThat(Garbled.isBare16(zeros(20, 0, 2))).isTrue();
        assertThat(Garbled.isBare16(zeros(20, 2, 0))).isTrue();
        assertThat(Garbled.isBare16(zeros(22, 0, 2))).as("too few").isFalse();
        assertThat(Garbled.isBare16(zeros(60, 1, 20))).isTrue();
        assertThat(Garbled.isBare16(zeros(60, 2, 20))).as("in both places").isFalse();
    }

    /** Bytes of a text, with so many zeros in even and in odd places. */
    private static byte[] zeros(int length, int even, int odd) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 'a');
        for (int i = 0; i < even; i++) {
            bytes[2 * i] = 0;
        }
        for (int i = 0; i < odd; i++) {
            bytes[2 * i + 1] = 0;
        }
        return bytes;
    }

    @Test
    void one_control_character_in_a_hundred_is_no_text() {
        for (int control : new int[] {1, 8, 0x0E, 0x19, 0x1B, 0x1F}) {
            assertThat(Garbled.isBinary(with(100, control))).as("%x", control).isTrue();
            assertThat(Garbled.isBinary(with(101, control))).as("%x", control).isFalse();
        }
        for (int text : new int[] {0, 9, 10, 13, 0x1A, ' ', 0x7F, 0x80, 0xFF}) {
            assertThat(Garbled.isBinary(with(1, text))).as("%x", text).isFalse();
        }
        assertThat(Garbled.isBinary(new byte[0])).isFalse();
    }

    private static byte[] with(int length, int one) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 'a');
        bytes[0] = (byte) one;
        return bytes;
    }
}
