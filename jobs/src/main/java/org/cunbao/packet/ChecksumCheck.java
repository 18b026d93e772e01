package org.cunbao.packet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cunbao.domain.Sha256;

/** Compares every file with {@code SHA256SUMS}; none may be missing or left over. */
final class ChecksumCheck {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");

    private ChecksumCheck() {}

    static void run(SortedMap<String, byte[]> files, Inquiry inquiry) {
        byte[] listing = files.getOrDefault(PacketFiles.CHECKSUMS, new byte[0]);
        if (!files.containsKey(PacketFiles.CHECKSUMS)) {
            inquiry.problem("packet.missing", PacketFiles.CHECKSUMS);
            return;
        }
        Map<String, String> sums = read(new String(listing, StandardCharsets.UTF_8), inquiry);
        sums.forEach((name, sum) -> {
            byte[] content = files.get(name);
            if (content == null) {
                inquiry.problem("packet.missing", name);
            } else if (Sha256.of(content).equals(sum)) {
                inquiry.fileAgrees();
            } else {
                inquiry.problem("packet.hash", name, PacketFiles.CHECKSUMS);
            }
        });
        for (String name : files.keySet()) {
            if (!name.equals(PacketFiles.CHECKSUMS) && !sums.containsKey(name)) {
                inquiry.problem("packet.extra", name);
            }
        }
    }

    private static Map<String, String> read(String listing, Inquiry inquiry) {
        Map<String, String> sums = new TreeMap<>();
        List<String> lines = listing.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = LINE.matcher(lines.get(i));
            if (!matcher.matches() || sums.put(matcher.group(2), matcher.group(1)) != null) {
                inquiry.problem("packet.sums-line", Integer.toString(i + 1), lines.get(i));
            }
        }
        return sums;
    }
}
