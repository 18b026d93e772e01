package org.cunbao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.cunbao.domain.Text;
import org.junit.jupiter.api.Test;

class StoredTextTest {

    @Test
    void text_with_parts_within_parts_comes_back_as_it_was() throws SQLException {
        Text bounds = Text.of("finding.bounds.min", "0");
        Text item = Text.of("finding.range.item", "村集体经济积累\"{0}\"", "-1").with(List.of(bounds));
        Text whole = Text.of("finding.range").with(List.of(item, Text.of("finding.range.item", "x")));
        assertThat(StoredText.read(whole.key(), StoredText.json(whole))).isEqualTo(whole);
    }

    @Test
    void plain_list_as_earlier_versions_wrote_it_is_read() throws SQLException {
        assertThat(StoredText.json(Text.of("a", "一", "二"))).isEqualTo("[\"一\",\"二\"]");
        assertThat(StoredText.read("a", "[\"一\",\"二\"]")).isEqualTo(Text.of("a", "一", "二"));
    }

    @Test
    void what_is_neither_text_nor_part_is_refused() {
        assertThatThrownBy(() -> StoredText.read("a", "[1]")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> StoredText.read("a", "[{\"key\":\"b\"}]")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> StoredText.read("a", "[{\"with\":[]}]")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> StoredText.read("a", "[")).isInstanceOf(SQLException.class);
    }
}
