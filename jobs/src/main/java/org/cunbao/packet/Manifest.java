package org.cunbao.packet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Layer;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Severity;
import org.cunbao.domain.Sha256;

/** {@code manifest.json}: what a packet is, how complete it is, and what is in it. */
final class Manifest {

    /** Raised when a reader of the old form would misunderstand the new one. */
    static final int FORMAT = 2;

    private final Catalogue catalogue;
    private final RevisionResult result;

    Manifest(Catalogue catalogue, RevisionResult result) {
        this.catalogue = catalogue;
        this.result = result;
    }

    /**
     * In a fixed order.
     *
     * @param packetName with its ending
     * @param files the packed files in their order, without the manifest and the checksums
     */
    byte[] write(String packetName, List<PackedFile> files, List<OriginalDelivery> originals) {
        ObjectNode root = JsonBytes.object();
        Area county = catalogue.county().area();
        root.put("format", FORMAT);
        root.put("schema", PacketFiles.MANIFEST_SCHEMA);
        root.put("packet", packetName);
        root.putObject("county").put("code", county.code()).put("name", county.name());
        root.put("period", result.period().toString());
        root.put("revision", result.revision());
        root.put("draft", result.draft());
        root.put("synthetic", catalogue.county().synthetic());
        root.put("program", result.programVersion());
        putTemplates(root.putObject("templates"));
        ObjectNode coverage = root.putObject("coverage");
        put(coverage.putObject("all"), result.coverage());
        for (AreaKind form : List.of(AreaKind.VILLAGE, AreaKind.TOWNSHIP, AreaKind.DEPARTMENT)) {
            put(coverage.putObject(form.key()), result.coverage(form));
        }
        putCounts(root.putObject("counts"), originals.size());
        putGroups(root.putArray("groups"));
        ArrayNode listed = root.putArray("files");
        for (PackedFile file : files) {
            listed.addObject()
                    .put("role", file.role())
                    .put("name", file.name())
                    .put("size", file.size())
                    .put("sha256", file.sha256());
        }
        ArrayNode named = root.putArray("originals");
        originals.stream()
                .sorted(Comparator.comparing(OriginalDelivery::path).thenComparing(OriginalDelivery::sha256))
                .forEach(original -> named.addObject()
                        .put("path", original.path())
                        .put("size", original.size())
                        .put("sha256", original.sha256()));
        return JsonBytes.of(root);
    }

    /** The whole set by one hash, as the ledger names it, and each file by its own. */
    private void putTemplates(ObjectNode node) {
        node.put("sha256", result.templates());
        ArrayNode listed = node.putArray("files");
        catalogue
                .files()
                .all()
                .forEach((path, content) -> listed.addObject().put("path", path).put("sha256", Sha256.of(content)));
    }

    /** What was counted to make the figures; findings as they stand in {@code findings.csv}, a row each. */
    private void putCounts(ObjectNode node, int deliveries) {
        node.put("deliveries", deliveries);
        node.put("submissions", result.coverage().reported());
        node.put(
                "cells",
                result.figures().layer(Layer.REPORTED).stream()
                        .filter(observation -> observation.value().isReported())
                        .count());
        ObjectNode findings = node.putObject("findings");
        for (Severity severity : Severity.values()) {
            findings.put(
                    severity.name().toLowerCase(Locale.ROOT),
                    result.findings().stream()
                            .filter(finding -> finding.severity() == severity)
                            .count());
        }
        node.put("openQueries", result.openQueries());
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
}
