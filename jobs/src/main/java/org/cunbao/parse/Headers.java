package org.cunbao.parse;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cunbao.domain.Text;
import org.cunbao.parse.file.Cell;
import org.cunbao.parse.file.Check;
import org.cunbao.parse.file.PlainText;
import org.cunbao.parse.file.Unreadable;

/** What goes wrong with the header of a table. */
final class Headers {

    /** Columns that a form may have beside those that are read. */
    private static final Set<String> IGNORED = Set.of("序号", "上月本月", "上月累计", "上月期末", "备注");

    private Headers() {}

    /** Whether a column may stand in any form beside those that are read. */
    static boolean isKnown(String caption) {
        return IGNORED.contains(caption) || Label.captions().contains(caption);
    }

    /** Columns that are not there; one of the others may be one of them under another name. */
    static Text lost(List<String> captions, List<Cell> extras) {
        String list = String.join("、", captions);
        return extras.isEmpty()
                ? Text.of(Check.FILE_HEADER.key("lost"), list)
                : Text.of(
                        Check.FILE_HEADER.key("renamed"),
                        list,
                        extras.stream()
                                .map(cell -> PlainText.quoted(cell.raw()))
                                .collect(Collectors.joining("、")));
    }

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
