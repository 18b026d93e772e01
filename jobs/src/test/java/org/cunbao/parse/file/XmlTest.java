package org.cunbao.parse.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One part as a stream of elements, and what is refused on the way. */
class XmlTest {

    private static final String OPENED = "<a xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>";

    private static Xml xml(String text) throws Unreadable {
        return new Xml("部件.xml", new ByteArrayInputStream(text.getBytes(UTF_8)), 0, Deadline.begin(() -> 0));
    }

    private static void readToTheEnd(String text) throws IOException, Unreadable {
        try (Xml xml = xml(text)) {
            while (xml.next()) {
                if (xml.starts("t")) {
                    xml.text(100);
                } else if (xml.starts("x")) {
                    xml.skip();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE a><a/>|dtd",
                "<!DOCTYPE a SYSTEM 'other.dtd'><a/>|dtd",
                "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>|dtd",
                "<a>&b;</a>|dtd",
                "<a><t>1&b;2</t></a>|dtd",
                "<a><x>&b;</x></a>|dtd",
                "<a y='&b;'/>|xml",
                "<a>|xml",
                "<a><x>|xml",
                "<a><t>1|xml",
                "<a><x></a>|xml",
                "<a/><a/>|xml",
                "''|xml",
            })
    void what_needs_a_declaration_or_has_no_end_is_refused(String text, String why) {
        assertThatThrownBy(() -> readToTheEnd(text.replace("<a", OPENED.replace(">", ""))))
                .isInstanceOfSatisfying(Unreadable.class, e -> {
                    assertThat(e.detail().key()).isEqualTo("finding.FILE-DAMAGED." + why);
                    assertThat(e.detail().arguments()).containsExactly("部件.xml");
                });
    }

    @Test
    void characters_written_as_numbers_and_the_five_names_that_every_part_may_use_are_read() throws Exception {
        try (Xml xml = xml("<a y='1&#38;2&quot;'>甲&lt;&amp;&gt;&apos;&#x4e59;<!-- --><![CDATA[&lt;]]></a>")) {
            assertThat(xml.next()).isTrue();
            assertThat(xml.attribute("y")).contains("1&2\"");
            assertThat(xml.text(20)).isEqualTo("甲<&>'乙&lt;");
            assertThat(xml.next()).isFalse();
        }
    }

    @Test
    void what_is_passed_over_is_passed_over_whole() throws Exception {
        try (Xml xml = xml(OPENED + "<x><x/><x><t>1</t></x></x><t>2</t></a>")) {
            assertThat(xml.next()).isTrue();
            assertThat(xml.next()).isTrue();
            xml.skip();
            assertThat(xml.depth()).isEqualTo(1);
            assertThat(xml.next() && xml.starts("t")).isTrue();
            assertThat(xml.text(1)).isEqualTo("2");
        }
    }

    @Test
    void closing_it_closes_what_it_was_read_from() throws Exception {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream in = new ByteArrayInputStream("<a/>".getBytes(UTF_8)) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        Xml xml = new Xml("部件.xml", in, 0, Deadline.begin(() -> 0));
        assertThat(xml.next()).isTrue();
        assertThat(closed).isFalse();
        xml.close();
        assertThat(closed).isTrue();
    }
}
