package org.cunbao.packet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The fields that every manifest has, in the shape that {@code manifest.schema.json} asks for. */
final class ManifestFields {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern CODE = Pattern.compile("[0-9]{12}");
    private static final Pattern PERIOD = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

    private static final Predicate<JsonNode> FLAG = JsonNode::isBoolean;
    private static final Predicate<JsonNode> COUNT = node -> node.canConvertToExactIntegral() && node.asLong() >= 0;
    private static final Predicate<JsonNode> HASH = matching(SHA256);

    private static final Map<String, Predicate<JsonNode>> ROOT = new LinkedHashMap<>();
    private static final Map<String, Predicate<JsonNode>> FILE = new LinkedHashMap<>();
    private static final Map<String, Predicate<JsonNode>> ORIGINAL = new LinkedHashMap<>();
    private static final Map<String, Predicate<JsonNode>> TEMPLATE = new LinkedHashMap<>();
    private static final Map<String, Predicate<JsonNode>> GROUP = new LinkedHashMap<>();

    static {
        ROOT.put("/packet", ManifestFields::isText);
        ROOT.put("/county/code", matching(CODE));
        ROOT.put("/county/name", ManifestFields::isText);
        ROOT.put("/period", matching(PERIOD));
        ROOT.put("/revision", COUNT.and(node -> node.asLong() > 0));
        ROOT.put("/draft", FLAG);
        ROOT.put("/synthetic", FLAG);
        ROOT.put("/program", ManifestFields::isText);
        ROOT.put("/templates/sha256", HASH);
        ROOT.put("/templates/files", listOf(TEMPLATE));
        for (String form : new String[] {"all", "village", "township", "department"}) {
            ROOT.put("/coverage/" + form, ManifestFields::isCoverage);
        }
        for (String count : new String[] {"deliveries", "submissions", "cells", "openQueries"}) {
            ROOT.put("/counts/" + count, COUNT);
        }
        for (String severity : new String[] {"fatal", "query", "info"}) {
            ROOT.put("/counts/findings/" + severity, COUNT);
        }
        ROOT.put("/groups", listOf(GROUP));
        ROOT.put("/files", listOf(FILE));
        ROOT.put("/originals", listOf(ORIGINAL));
        FILE.put("/role", ManifestFields::isText);
        FILE.put("/name", ManifestFields::isText);
        FILE.put("/size", COUNT);
        FILE.put("/sha256", HASH);
        ORIGINAL.put("/path", ManifestFields::isText);
        ORIGINAL.put("/size", COUNT);
        ORIGINAL.put("/sha256", HASH);
        TEMPLATE.put("/path", ManifestFields::isText);
        TEMPLATE.put("/sha256", HASH);
        GROUP.put("/id", ManifestFields::isText);
        GROUP.put("/name", ManifestFields::isText);
        GROUP.put("/members", JsonNode::isArray);
    }

    private ManifestFields() {}

    /** Notes every field that is missing or of another shape. */
    static void check(JsonNode root, Inquiry inquiry) {
        ROOT.forEach((pointer, shape) -> {
            if (!shape.test(root.at(pointer))) {
                inquiry.problem("packet.manifest", pointer.substring(1).replace('/', '.'));
            }
        });
    }

    private static boolean isText(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank();
    }

    private static Predicate<JsonNode> matching(Pattern pattern) {
        return node -> node.isTextual() && pattern.matcher(node.asText()).matches();
    }

    private static Predicate<JsonNode> listOf(Map<String, Predicate<JsonNode>> shapes) {
        return node -> {
            if (!node.isArray()) {
                return false;
            }
            for (JsonNode item : node) {
                if (!shapes.entrySet().stream()
                        .allMatch(shape -> shape.getValue().test(item.at(shape.getKey())))) {
                    return false;
                }
            }
            return true;
        };
    }

    private static boolean isCoverage(JsonNode node) {
        return COUNT.test(node.path("reported"))
                && COUNT.test(node.path("expected"))
                && node.path("reported").asLong() <= node.path("expected").asLong();
    }
}
