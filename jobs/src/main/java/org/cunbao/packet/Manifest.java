package org.cunbao.packet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.MonthlyResult;

/** {@code manifest.json}: what a packet is, how complete it is, and what is in it. */
final class Manifest {

    /** Raised when a reader of the old form would misunderstand the new one. */
    static final int FORMAT = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Catalogue catalogue;
    private final MonthlyResult result;

    Manifest(Catalogue catalogue, MonthlyResult result) {
        this.catalogue = catalogue;
        this.result = result;
    }

    /**
     * UTF-8 with {@code \n}, in a fixed order.
     *
     * @param files the packed files by name and in their order, without the manifest and the checksums
     */
    byte[] write(Map<String, byte[]> files, List<OriginalDelivery> originals) {
        ObjectNode root = JSON.createObjectNode();
        Area county = catalogue.county().area();
        root.put("format", FORMAT);
        root.putObject("county").put("code", county.code()).put("name", county.name());
        root.put("period", result.period().toString());
        root.put("revision", result.revision());
        root.put("draft", result.draft());
        root.put("synthetic", catalogue.county().synthetic());
        root.put("program", result.programVersion());
        root.put("templates", result.templates());
        ObjectNode coverage = root.putObject("coverage");
        put(coverage.putObject("all"), result.coverage());
        for (AreaKind form : List.of(AreaKind.VILLAGE, AreaKind.TOWNSHIP, AreaKind.DEPARTMENT)) {
            put(coverage.putObject(form.key()), result.coverage(form));
        }
        root.put("openQueries", result.openQueries());
        putGroups(root.putArray("groups"));
        ArrayNode listed = root.putArray("files");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            listed.addObject()
                    .put("name", file.getKey())
                    .put("size", file.getValue().length)
                    .put("sha256", Checksum.of(file.getValue()));
        }
        ArrayNode named = root.putArray("originals");
        originals.stream()
                .sorted(Comparator.comparing(OriginalDelivery::path).thenComparing(OriginalDelivery::sha256))
                .forEach(original -> named.addObject()
                        .put("path", original.path())
                        .put("size", original.size())
                        .put("sha256", original.sha256()));
        return bytes(root);
    }

    private static void put(ObjectNode node, Coverage coverage) {
        node.put("reported", coverage.reported()).put("expected", coverage.expected());
    }

    /** The members, so that the totals of a group can be added up again from the packet alone. */
    private void putGroups(ArrayNode groups) {
        for (Area group : catalogue.areas().groups()) {
            ArrayNode members = groups.addObject()
                    .put("id", group.code())
                    .put("name", group.name())
                    .putArray("members");
            Stream.of(AreaKind.VILLAGE, AreaKind.TOWNSHIP)
                    .flatMap(kind -> catalogue.areas().members(group.code(), kind, result.period()).stream())
                    .map(Area::code)
                    .sorted()
                    .forEach(members::add);
        }
    }

    private static byte[] bytes(ObjectNode root) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return (JSON.writer(printer).writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
