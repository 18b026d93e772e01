package org.cunbao.packet.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.cunbao.catalogue.PacketFile;
import org.cunbao.domain.Text;

/** What the receiver expects of a file, against what the file is. */
public final class Contract {

    private Contract() {}

    /**
     * What differs; nothing when the receiver can take the file.
     *
     * @param name the file's name in the packet
     */
    public static List<Text> differences(PacketFile expected, String name, byte[] content) {
        List<Text> differences = new ArrayList<>(size(name, content.length, expected.maximumBytes()));
        if (!expected.columns().isEmpty()) {
            differences.addAll(CsvContract.differences(expected, name, content));
        }
        if (!expected.sheets().isEmpty()) {
            differences.addAll(WorkbookContract.differences(expected, name, content));
        }
        if (expected.minimumPages().isPresent()
                || expected.maximumPages().isPresent()
                || !expected.pdfa().isEmpty()) {
            differences.addAll(PdfContract.differences(expected, name, content));
        }
        return differences;
    }

    /** What is wrong with a size; nothing when it is within the limit or there is none. */
    public static List<Text> size(String name, long bytes, OptionalLong limit) {
        return limit.isEmpty() || bytes <= limit.getAsLong()
                ? List.of()
                : List.of(Text.of(
                        "packet.contract.too-large", name, Long.toString(bytes), Long.toString(limit.getAsLong())));
    }

    static Text unreadable(String name) {
        return Text.of("packet.contract.unreadable", name);
    }
}
