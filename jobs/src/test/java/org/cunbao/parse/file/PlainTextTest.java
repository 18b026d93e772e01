package org.cunbao.parse.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ", "\t", "\n", "\u00A0", "\u3000", "\u2003", "\u200B", "\u200F", "\u00AD", "\u2060", "\uFEFF",
                "\u0007"
            })
    void white_space_of_any_width_and_what_takes_no_room_is_nothing(String space) {
        assertThat(PlainText.isBlank(space)).isTrue();
        assertThat(PlainText.isBlank(space + "村" + space)).isFalse();
        assertThat(PlainText.strip(space + "马 沟" + space)).isEqualTo("马 沟");
        assertThat(PlainText.strip(space + space)).isEmpty();
        assertThat(PlainText.withoutSpace(space + "马" + space + "沟")).isEqualTo("马沟");
    }

    @Test
    void only_what_takes_no_room_is_invisible() {
        assertThat(PlainText.visible("3\u200B0\u200F\u00AD\u2060\uFEFF\u0007 \t村\u202E\u2010\u200A"))
                .isEqualTo("30 \t村\u202E\u2010\u200A");
    }

    @Test
    void full_width_forms_become_half_width() {
        assertThat(PlainText.halfWidth("！０Ａｚ～\u3000村")).isEqualTo("!0Az~ 村");
        assertThat(PlainText.halfWidth("\uFF00\uFF5F")).isEqualTo("\uFF00\uFF5F");
        assertThat(PlainText.compact(" ２０２１ 年\u3000４ 月 ")).isEqualTo("2021年4月");
    }

    @Test
    void quoted_text_is_short_and_shows_what_is_invisible() {
        assertThat(PlainText.quoted("长".repeat(40))).isEqualTo("长".repeat(40));
        assertThat(PlainText.quoted("长".repeat(41))).isEqualTo("长".repeat(40) + "…");
        assertThat(PlainText.quoted("𠮷".repeat(41)))
                .as("a character beyond the basic plane counts once")
                .isEqualTo("𠮷".repeat(40) + "…");
        assertThat(PlainText.quoted("a\u0007\u200B\u202E\uD800 \u3000\u00A0"))
                .isEqualTo("a\\u0007\\u200B\\u202E\\uD800 \u3000\\u00A0");
    }
}
