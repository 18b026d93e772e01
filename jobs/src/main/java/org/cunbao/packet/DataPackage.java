package org.cunbao.packet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.TableSchema;
import org.cunbao.domain.TableSchema.Field;

/**
 * {@code datapackage.json}: the CSV files of a packet for programs that have never seen one, by the Data Package
 * standard, version 1 (whose readers are the most common; those of version 2 read it too).
 */
final class DataPackage {

    private final Catalogue catalogue;
    private final RevisionResult result;

    DataPackage(Catalogue catalogue, RevisionResult result) {
        this.catalogue = catalogue;
        this.result = result;
    }

    /**
     * Describes those of the files that have a schema.
     *
     * @param packetName without its ending
     */
    byte[] write(String packetName, List<PackedFile> files, List<TableSchema> schemas) {
        ObjectNode root = JsonBytes.object();
        root.put("profile", "tabular-data-package");
        root.put("name", packageName());
        root.put("title", packetName);
        root.put("version", Integer.toString(result.revision()));
        // the first moment at which the month can be told, in its own county
        root.put("created", result.period().plusMonths(1).atDay(1) + "T00:00:00+08:00");
        if (catalogue.county().synthetic()) {
            root.put("description", catalogue.messages().text("synthetic"));
        }
        ArrayNode resources = root.putArray("resources");
        for (PackedFile file : files) {
            schemas.stream()
                    .filter(schema -> schema.file().equals(file.role()))
                    .forEach(schema -> put(resources.addObject(), file, schema));
        }
        return JsonBytes.of(root);
    }

    /** Lower-case letters, digits, points and hyphens only, as the standard asks. */
    private String packageName() {
        return "cunbao-" + catalogue.county().shortCode() + "-" + result.period() + "-r" + result.revision();
    }

    private static void put(ObjectNode resource, PackedFile file, TableSchema schema) {
        resource.put("profile", "tabular-data-resource");
        resource.put("name", file.role().substring(0, file.role().lastIndexOf('.')));
        resource.put("title", schema.title());
        resource.put("path", file.name());
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("bytes", file.size());
        resource.put("hash", "sha256:" + file.sha256());
        resource.putObject("dialect")
                .put("delimiter", ",")
                .put("lineTerminator", "\r\n")
                .put("quoteChar", "\"")
                .put("doubleQuote", true)
                .put("header", true);
        ObjectNode described = resource.putObject("schema");
        ArrayNode fields = described.putArray("fields");
        schema.fields().forEach(field -> put(fields.addObject(), field));
        described.putArray("missingValues").add("");
        if (!schema.key().isEmpty()) {
            ArrayNode key = described.putArray("primaryKey");
            schema.key().forEach(key::add);
        }
    }

    private static void put(ObjectNode node, Field field) {
        node.put("name", field.id());
        node.put("title", field.title());
        node.put("type", FieldTypes.name(field.type()));
        if (!field.required() && field.values().isEmpty()) {
            return;
        }
        ObjectNode constraints = node.putObject("constraints");
        if (field.required()) {
            constraints.put("required", true);
        }
        if (!field.values().isEmpty()) {
            ArrayNode values = constraints.putArray("enum");
            field.values().forEach(values::add);
        }
    }
}
