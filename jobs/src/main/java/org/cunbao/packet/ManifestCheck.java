package org.cunbao.packet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads {@code manifest.json} and compares the files it lists with those that are there. */
final class ManifestCheck {

    /**
     * What the other checks need of the manifest.
     *
     * @param groups the members' codes by the group's id
     */
    record Declared(String period, Map<String, SortedSet<String>> groups) {}

    /** No county has more; totals of further groups count as underivable, so that a check always ends soon. */
    private static final int MOST_GROUPS = 200;

    private static final ObjectMapper JSON = new ObjectMapper();

    private ManifestCheck() {}

    /** Empty, with a problem noted, when the manifest cannot be read. */
    static Optional<Declared> run(SortedMap<String, byte[]> files, Inquiry inquiry) {
        byte[] content = files.get(PacketFiles.MANIFEST);
        if (content == null) {
            inquiry.problem("packet.missing", PacketFiles.MANIFEST);
            return Optional.empty();
        }
        Optional<JsonNode> root = parse(content);
        if (root.isEmpty() || root.get().path("format").asInt() != Manifest.FORMAT) {
            inquiry.problem("packet.manifest", "format");
            return Optional.empty();
        }
        checkFiles(root.get().path("files"), files, inquiry);
        return Optional.of(new Declared(root.get().path("period").asText(), groups(root.get())));
    }

    private static Optional<JsonNode> parse(byte[] content) {
        try {
            return Optional.ofNullable(JSON.readTree(content));
        } catch (IOException e) {
            // not JSON: the caller reports it as a manifest that cannot be read
            return Optional.empty();
        }
    }

    private static void checkFiles(JsonNode listed, SortedMap<String, byte[]> files, Inquiry inquiry) {
        SortedSet<String> names = new TreeSet<>();
        for (JsonNode file : listed) {
            String name = file.path("name").asText();
            names.add(name);
            byte[] content = files.get(name);
            if (content == null) {
                inquiry.problem("packet.missing", name);
            } else if (content.length != file.path("size").asLong(-1)) {
                inquiry.problem(
                        "packet.size",
                        name,
                        Integer.toString(content.length),
                        file.path("size").asText());
            } else if (!Checksum.of(content).equals(file.path("sha256").asText())) {
                inquiry.problem("packet.hash", name, PacketFiles.MANIFEST);
            }
        }
        for (String name : files.keySet()) {
            boolean own = name.equals(PacketFiles.MANIFEST) || name.equals(PacketFiles.CHECKSUMS);
            if (!own && !names.contains(name)) {
                inquiry.problem("packet.extra", name);
            }
        }
    }

    private static Map<String, SortedSet<String>> groups(JsonNode root) {
        Map<String, SortedSet<String>> groups = new TreeMap<>();
        for (JsonNode group : root.path("groups")) {
            SortedSet<String> members = new TreeSet<>();
            group.path("members").forEach(member -> members.add(member.asText()));
            if (groups.size() < MOST_GROUPS) {
                groups.put(group.path("id").asText(), members);
            }
        }
        return groups;
    }
}
