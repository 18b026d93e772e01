package org.cunbao.packet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.cunbao.domain.Sha256;
import org.cunbao.domain.TableSchema;
import org.cunbao.domain.TableSchema.Field;
import org.cunbao.domain.TableSchema.FieldType;

/** Reads {@code datapackage.json}, and every CSV file by what it says; each must be described. */
final class DataPackageCheck {

    /** The role of the file that lists the findings. */
    private static final String FINDINGS = "findings.csv";

    private static final ObjectMapper JSON = new ObjectMapper();

    private DataPackageCheck() {}

    static void run(ManifestCheck.Declared declared, SortedMap<String, byte[]> files, Inquiry inquiry) {
        byte[] content = files.get(PacketFiles.DATA_PACKAGE);
        if (content == null) {
            inquiry.problem("packet.missing", PacketFiles.DATA_PACKAGE);
            return;
        }
        Set<String> described = new HashSet<>();
        for (JsonNode resource : resources(content, inquiry)) {
            String path = resource.path("path").asText();
            byte[] table = files.get(path);
            Optional<TableSchema> schema = schema(path, resource.path("schema"));
            if (table == null) {
                inquiry.problem("packet.missing", path);
            } else if (schema.isEmpty() || !described.add(path)) {
                inquiry.problem("packet.data-package", path);
            } else {
                if (!resource.path("hash").asText().equals("sha256:" + Sha256.of(table))) {
                    inquiry.problem("packet.hash", path, PacketFiles.DATA_PACKAGE);
                }
                long rows = new TableCheck(schema.get(), inquiry).run(table);
                if (path.equals(declared.name(FINDINGS)) && rows != declared.findings()) {
                    inquiry.problem(
                            "packet.count", "counts.findings", Long.toString(declared.findings()), Long.toString(rows));
                }
            }
        }
        files.keySet().stream()
                .filter(name -> name.endsWith(".csv") && !described.contains(name))
                .forEach(name -> inquiry.problem("packet.data-package", name));
    }

    private static JsonNode resources(byte[] content, Inquiry inquiry) {
        try {
            JsonNode root = JSON.readTree(content);
            if (root != null && root.path("resources").isArray()) {
                return root.path("resources");
            }
        } catch (IOException e) {
            // not JSON: told below, like JSON of another shape
        }
        inquiry.problem("packet.data-package", "resources");
        return JSON.createArrayNode();
    }

    /** Empty when it is not one that our programs write. */
    private static Optional<TableSchema> schema(String path, JsonNode node) {
        List<Field> fields = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode field : node.path("fields")) {
            String id = field.path("name").asText();
            Optional<FieldType> type = FieldTypes.of(field.path("type").asText());
            if (id.isEmpty() || type.isEmpty() || !ids.add(id)) {
                return Optional.empty();
            }
            JsonNode constraints = field.path("constraints");
            fields.add(new Field(
                    id,
                    field.path("title").asText(),
                    type.get(),
                    constraints.path("required").asBoolean(),
                    texts(constraints.path("enum"))));
        }
        List<String> key = texts(node.path("primaryKey"));
        return fields.isEmpty() || !ids.containsAll(key)
                ? Optional.empty()
                : Optional.of(new TableSchema(path, "", fields, key));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
