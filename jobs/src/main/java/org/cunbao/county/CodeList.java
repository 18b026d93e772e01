package org.cunbao.county;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Text;

/**
 * What the lists of area codes say of one county.
 *
 * @param code six digits
 * @param city the name of the city above; empty when the files do not give it
 * @param province the name of the province; empty when the files do not give it
 * @param townships by code, each with nine digits
 * @param villages villages and communities by code, each with twelve digits
 */
public record CodeList(
        String code,
        String name,
        Optional<String> city,
        Optional<String> province,
        List<Township> townships,
        List<Village> villages) {

    /** A township, town or subdistrict; its code has nine digits. */
    public record Township(String code, String name) {}

    /**
     * A unit below a township; its code has twelve digits.
     *
     * @param name the everyday name; the official one where no short form follows from it
     * @param kind village or community
     * @param doubtful whether name and code do not agree on the kind
     */
    public record Village(String code, String name, String officialName, AreaKind kind, boolean doubtful) {

        private static Village of(String code, UnitName name) {
            return new Village(code, name.everyday(), name.official(), name.kind(), name.doubtful());
        }
    }

    public CodeList {
        townships = List.copyOf(townships);
        villages = List.copyOf(villages);
    }

    /**
     * Reads a county out of the files; rows of other counties are passed over, once their codes are known to be theirs.
     *
     * @param county six digits
     * @param named the county's name, for files that do not list counties
     * @throws InvalidCodes with everything that is wrong
     * @throws IOException when a file is not there or cannot be read
     */
    public static CodeList read(String county, Optional<String> named, List<Path> files)
            throws InvalidCodes, IOException {
        List<CodeProblem> problems = new ArrayList<>();
        TreeMap<String, CodeRow> rows = new TreeMap<>();
        for (Path path : files) {
            CodeFile file = new CodeFile(path, county);
            file.read();
            problems.addAll(file.problems());
            for (CodeRow row : file.rows()) {
                CodeRow first = rows.putIfAbsent(row.code(), row);
                if (first != null) {
                    problems.add(problem(row, "twice", row.code(), first.file(), String.valueOf(first.line())));
                }
            }
        }
        String all = files.stream().map(Path::toString).collect(Collectors.joining("、"));
        checkPlaces(rows, problems);
        String name = nameOf(county, named, rows, all, problems);
        for (Level level : List.of(Level.TOWNSHIP, Level.VILLAGE)) {
            if (of(rows, level).isEmpty()) {
                problems.add(new CodeProblem(
                        all, 0, Text.of(level == Level.VILLAGE ? "codes.no-village" : "codes.no-township", county)));
            }
        }
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparing((CodeProblem problem) -> orderOf(problem, files))
                    .thenComparing(CodeProblem::line));
            throw new InvalidCodes(problems);
        }
        return new CodeList(
                county,
                name,
                nameAt(rows, county.substring(0, Level.CITY.digits())),
                nameAt(rows, county.substring(0, Level.PROVINCE.digits())),
                of(rows, Level.TOWNSHIP).stream()
                        .map(row -> new Township(row.code(), row.name()))
                        .toList(),
                villages(of(rows, Level.VILLAGE)));
    }

    private static int orderOf(CodeProblem problem, List<Path> files) {
        List<String> names = files.stream().map(Path::toString).toList();
        int at = names.indexOf(problem.file());
        return at < 0 ? names.size() : at;
    }

    private static List<CodeRow> of(Map<String, CodeRow> rows, Level level) {
        return rows.values().stream().filter(row -> row.level() == level).toList();
    }

    private static Optional<String> nameAt(Map<String, CodeRow> rows, String code) {
        return Optional.ofNullable(rows.get(code)).map(CodeRow::name);
    }

    /** A city without counties stands in the list of cities, its code filled up. */
    private static String nameOf(
            String county, Optional<String> named, Map<String, CodeRow> rows, String all, List<CodeProblem> problems) {
        Optional<String> listed = nameAt(rows, county)
                .or(() -> Optional.of(county)
                        .filter(code -> code.endsWith("00"))
                        .flatMap(code -> nameAt(rows, code.substring(0, Level.CITY.digits()))));
        if (listed.isEmpty() && named.isEmpty()) {
            problems.add(new CodeProblem(all, 0, Text.of("codes.no-county", county)));
        } else if (listed.isPresent()
                && named.filter(name -> !name.equals(listed.get())).isPresent()) {
            problems.add(
                    new CodeProblem(all, 0, Text.of("codes.other-name", county, listed.get(), named.orElseThrow())));
        }
        return named.or(() -> listed).orElse("");
    }

    private static void checkPlaces(Map<String, CodeRow> rows, List<CodeProblem> problems) {
        List<CodeRow> townships = of(rows, Level.TOWNSHIP);
        Set<String> peopled = new HashSet<>();
        for (CodeRow village : of(rows, Level.VILLAGE)) {
            String township = village.code().substring(0, Level.TOWNSHIP.digits());
            peopled.add(township);
            if (!townships.isEmpty() && !rows.containsKey(township)) {
                problems.add(problem(village, "no-place", village.code(), village.name(), township));
            }
        }
        for (CodeRow township : townships) {
            if (!peopled.contains(township.code())) {
                problems.add(problem(township, "deserted", township.code(), township.name()));
            }
        }
    }

    private static CodeProblem problem(CodeRow row, String variant, String... arguments) {
        return new CodeProblem(row.file(), row.line(), Text.of("codes." + variant, arguments));
    }

    private static List<Village> villages(List<CodeRow> rows) {
        Map<String, Long> alike = rows.stream()
                .map(row -> everyday(row, UnitName.of(row.code(), row.name())))
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        List<Village> villages = new ArrayList<>();
        for (CodeRow row : rows) {
            UnitName name = UnitName.of(row.code(), row.name());
            boolean alone = alike.getOrDefault(everyday(row, name), 0L) == 1;
            villages.add(Village.of(row.code(), alone ? name : name.officialOnly()));
        }
        return villages;
    }

    private static String everyday(CodeRow row, UnitName name) {
        return row.code().substring(0, Level.TOWNSHIP.digits()) + name.everyday();
    }
}
