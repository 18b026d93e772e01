package org.cunbao.packet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cunbao.domain.Sha256;

/** Reads {@code manifest.json} and compares the files it lists with those that are there. */
final class ManifestCheck {

    /**
     * What the other checks need of the manifest.
     *
     * @param packet the name of the packet
     * @param names of the files in the packet by their role
     * @param findings how many there are
     * @param groups the members' codes by the group's id
     */
    record Declared(
            String packet,
            String period,
            Map<String, String> names,
            long findings,
            Map<String, SortedSet<String>> groups) {

        static final Declared NOTHING = new Declared("", "", Map.of(), 0, Map.of());

        /** The name of the file of a role; the role itself when nothing else is said. */
        String name(String role) {
            return names.getOrDefault(role, role);
        }
    }

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
        if (root.isEmpty() || !root.get().path("format").isInt()) {
            inquiry.problem("packet.manifest", "format");
            return Optional.empty();
        }
        if (root.get().path("format").asInt() != Manifest.FORMAT) {
            inquiry.problem("packet.format", root.get().path("format").asText(), Integer.toString(Manifest.FORMAT));
            return Optional.empty();
        }
        ManifestFields.check(root.get(), inquiry);
        identify(root.get(), inquiry);
        Map<String, String> names = checkFiles(root.get().path("files"), files, inquiry);
        checkOriginals(root.get(), inquiry);
        return Optional.of(new Declared(
                root.get().path("packet").asText(),
                root.get().path("period").asText(),
                names,
                findings(root.get().at("/counts/findings")),
                groups(root.get())));
    }

    private static Optional<JsonNode> parse(byte[] content) {
        try {
            return Optional.ofNullable(JSON.readTree(content));
        } catch (IOException e) {
            // not JSON: the caller reports it as a manifest that cannot be read
            return Optional.empty();
        }
    }

    private static void identify(JsonNode root, Inquiry inquiry) {
        try {
            inquiry.identified(new Verdict.Identity(
                    Inquiry.shortened(root.at("/county/name").asText()),
                    YearMonth.parse(root.path("period").asText()),
                    root.path("revision").asInt(),
                    root.path("draft").asBoolean(),
                    root.path("synthetic").asBoolean()));
        } catch (DateTimeException e) {
            inquiry.problem("packet.manifest", "period");
        }
    }

    private static Map<String, String> checkFiles(JsonNode listed, SortedMap<String, byte[]> files, Inquiry inquiry) {
        Map<String, String> byRole = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (JsonNode file : listed) {
            String name = file.path("name").asText();
            byte[] content = files.get(name);
            if (!names.add(name) || byRole.put(file.path("role").asText(), name) != null) {
                inquiry.problem("packet.manifest-twice", name);
            } else if (content == null) {
                inquiry.problem("packet.missing", name);
            } else if (content.length != file.path("size").asLong(-1)) {
                inquiry.problem(
                        "packet.size",
                        name,
                        Integer.toString(content.length),
                        file.path("size").asText());
            } else if (!Sha256.of(content).equals(file.path("sha256").asText())) {
                inquiry.problem("packet.hash", name, PacketFiles.MANIFEST);
            }
        }
        for (String name : files.keySet()) {
            boolean own = name.equals(PacketFiles.MANIFEST) || name.equals(PacketFiles.CHECKSUMS);
            if (!own && !names.contains(name)) {
                inquiry.problem("packet.extra", name);
            }
        }
        return byRole;
    }

    private static void checkOriginals(JsonNode root, Inquiry inquiry) {
        int listed = root.path("originals").size();
        long counted = root.at("/counts/deliveries").asLong();
        if (listed != counted) {
            inquiry.problem("packet.count", "counts.deliveries", Long.toString(counted), Integer.toString(listed));
        }
        long submissions = root.at("/counts/submissions").asLong();
        long reported = root.at("/coverage/all/reported").asLong();
        if (submissions != reported) {
            inquiry.problem("packet.count", "counts.submissions", Long.toString(submissions), Long.toString(reported));
        }
    }

    private static long findings(JsonNode counts) {
        long all = 0;
        for (JsonNode count : counts) {
            all += count.asLong();
        }
        return all;
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
