package org.cunbao.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code packet/province.yaml}. */
final class ProvinceFile {

    private static final String FILE = "packet/province.yaml";
    private static final BigDecimal BYTES_A_MEGABYTE = BigDecimal.valueOf(1L << 20);

    /** What the verifier reads at most. */
    private static final int MOST_MEGABYTES = 128;

    private static final Set<String> PDFA = new TreeSet<>(Set.of("1a", "1b", "2a", "2b", "2u", "3a", "3b", "3u", "4"));

    /** Keys that only files with an ending may have. */
    private static final Map<String, String> ONLY_FOR = Map.of(
            "columns", ".csv",
            "sheets", ".xlsx",
            "minimum-pages", ".pdf",
            "maximum-pages", ".pdf",
            "pdf-a", ".pdf");

    private final TemplateFiles files;
    private final County county;
    private final Problems problems;

    ProvinceFile(TemplateFiles files, County county, Problems problems) {
        this.files = files;
        this.county = county;
        this.problems = problems;
    }

    Optional<PacketSettings> read() {
        return YamlMap.read(files, FILE, problems).map(yaml -> {
            String name = yaml.text("name");
            checkName(yaml, name);
            PacketSettings settings = new PacketSettings(
                    yaml.text("receiver"),
                    name,
                    yaml.number("minimum-coverage").orElse(BigDecimal.valueOf(100)),
                    yaml.number("maximum-open-queries").orElse(BigDecimal.ZERO).intValue(),
                    maximumBytes(yaml),
                    files(yaml));
            yaml.finish();
            return settings;
        });
    }

    private List<PacketFile> files(YamlMap yaml) {
        List<PacketFile> expected = new ArrayList<>();
        Set<String> roles = new HashSet<>();
        Set<String> names = new HashSet<>(
                PacketSettings.OWN_FILES.stream().map(FileName::folded).toList());
        for (YamlMap entry : yaml.mapsOrTexts("files", "file")) {
            PacketFile file = file(entry);
            if (!roles.add(file.role())) {
                entry.problem(entry.line("file"), "文件“" + file.role() + "”写了两次");
            } else if (!names.add(FileName.folded(filled(file.name())))) {
                entry.problem(entry.line("name"), "文件名“" + filled(file.name()) + "”与资料包里另一个文件重名");
            }
            expected.add(file);
        }
        if (!roles.contains(PacketFile.FIGURES)) {
            yaml.problem(yaml.line("files"), "“files”里要有 " + PacketFile.FIGURES + "：核验资料包时要从它重算合计");
        }
        return expected;
    }

    private PacketFile file(YamlMap entry) {
        String role = entry.text("file");
        if (!role.isEmpty() && !PacketFile.RELEASED.contains(role)) {
            entry.problem(
                    entry.line("file"),
                    "没有“" + role + "”这个文件；可以写 " + String.join("、", new TreeSet<>(PacketFile.RELEASED)));
        }
        ONLY_FOR.keySet().stream()
                .filter(key -> entry.has(key) && !role.endsWith(ONLY_FOR.getOrDefault(key, "")))
                .sorted()
                .forEach(key -> entry.problem(
                        entry.line(key), "“" + key + "”只能用于 " + ONLY_FOR.get(key) + " 文件，“" + role + "”不是"));
        String name = entry.optionalText("name").orElse(role);
        checkName(entry, name);
        if (!FileName.ending(name).equals(FileName.ending(role))) {
            entry.problem(entry.line("name"), "文件名“" + name + "”应以 " + FileName.ending(role) + " 结尾，与“" + role + "”相同");
        }
        PacketFile file = new PacketFile(
                role,
                name,
                maximumBytes(entry),
                entry.texts("columns"),
                entry.texts("sheets"),
                entry.count("minimum-pages"),
                entry.count("maximum-pages"),
                pdfa(entry));
        if (file.minimumPages().orElse(1) > file.maximumPages().orElse(Integer.MAX_VALUE)) {
            entry.problem(entry.line("minimum-pages"), "最少页数大于最多页数");
        }
        entry.finish();
        return file;
    }

    private void checkName(YamlMap yaml, String name) {
        if (yaml.has("name")) {
            FileName.problem(name, county).ifPresent(problem -> yaml.problem(yaml.line("name"), problem));
        }
    }

    private String filled(String name) {
        return FileName.sample(name, county);
    }

    private static OptionalLong maximumBytes(YamlMap yaml) {
        Optional<BigDecimal> megabytes = yaml.number("maximum-megabytes");
        if (megabytes.isEmpty()) {
            return OptionalLong.empty();
        }
        if (megabytes.get().signum() <= 0 || megabytes.get().compareTo(BigDecimal.valueOf(MOST_MEGABYTES)) > 0) {
            yaml.problem(yaml.line("maximum-megabytes"), "“maximum-megabytes”应大于 0，不超过 " + MOST_MEGABYTES);
            return OptionalLong.empty();
        }
        return OptionalLong.of(megabytes.get().multiply(BYTES_A_MEGABYTE).longValue());
    }

    private static String pdfa(YamlMap yaml) {
        String level = yaml.optionalText("pdf-a").orElse("");
        if (!level.isEmpty() && !PDFA.contains(level)) {
            yaml.problem(yaml.line("pdf-a"), "“pdf-a”应为 " + String.join("、", PDFA) + " 之一，写的是“" + level + "”");
        }
        return level;
    }
}
