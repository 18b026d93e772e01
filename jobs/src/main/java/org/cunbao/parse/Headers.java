package org.cunbao.parse;

import java.util.List;
import java.util.Set;
import org.cunbao.domain.Text;

/** What goes wrong with the header of a table. */
final class Headers {

    /** Columns that a form may have beside those that are read. */
    static final Set<String> IGNORED = Set.of("序号", "上月本月", "上月累计", "上月期末", "备注");

    private Headers() {}

    static Unreadable wrong(String expected, String found, String address) {
        return new Unreadable(
                Check.FILE_HEADER, Text.of(Check.FILE_HEADER.key(), expected, PlainText.quoted(found)), address);
    }

    static Unreadable unknown(List<String> headers, String address) {
        String list = String.join(
                "、", headers.stream().limit(10).map(PlainText::quoted).toList());
        return new Unreadable(Check.FILE_HEADER, Text.of(Check.FILE_HEADER.key("unknown"), list), address);
    }

    static Unreadable twice(String header, String address) {
        return new Unreadable(
                Check.FILE_HEADER, Text.of(Check.FILE_HEADER.key("twice"), PlainText.quoted(header)), address);
    }

    /** A sheet that says whose it is but has no table. */
    static Unreadable missing() {
        return new Unreadable(Check.FILE_HEADER, Text.of(Check.FILE_HEADER.key("missing")));
    }
}
