package org.cunbao.catalogue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.cunbao.domain.ReferencePeriod.Kind;

/**
 * The words of the monthly report that read differently in that of a quarter or a year, from
 * {@code reports/periods.yaml}: there is one set of templates, and these words are exchanged in its texts. Keys, blanks
 * and the names of ranges stay as they are.
 */
public final class PeriodWords {

    private static final String FILE = "reports/periods.yaml";

    /** The sentences that are printed in what is released. */
    private static final Pattern RELEASED = Pattern.compile("^(?:report|table|prove)\\..*", Pattern.DOTALL);

    /** The text of a cell. */
    private static final Pattern CELL_TEXT = Pattern.compile("(<t(?:\\s[^>]*)?>)([^<]*)(</t>)");

    /** The whole text of a cell, with its looks. */
    private static final Pattern RICH_TEXT = Pattern.compile("(<(?:si|is)>)(.*?)(</(?:si|is)>)", Pattern.DOTALL);

    private static final Pattern PRONOUNCED = Pattern.compile("<rPh\\b.*?</rPh>", Pattern.DOTALL);

    private static final Map<Kind, String> SECTIONS = new EnumMap<>(Map.of(Kind.QUARTER, "quarter", Kind.YEAR, "year"));

    private final Map<Kind, Map<String, String>> words;

    private PeriodWords(Map<Kind, Map<String, String>> words) {
        this.words = words;
    }

    static PeriodWords read(TemplateFiles files, Problems problems) {
        TemplateFiles own = files.find(FILE).isPresent() ? files : TemplateFiles.packed(FILE);
        Map<Kind, Map<String, String>> words = new EnumMap<>(Kind.class);
        YamlMap.read(own, FILE, problems).ifPresent(yaml -> {
            SECTIONS.forEach((kind, section) -> {
                Map<String, String> found = yaml.textMap(section);
                if (found.isEmpty()) {
                    problems.add(FILE, yaml.line(section), "缺少“" + section + "”下面的词");
                }
                words.put(kind, found);
            });
            yaml.finish();
        });
        return new PeriodWords(words);
    }

    /** The set with the words of a period in place of those of a month; packed files stand in for those it lacks. */
    TemplateFiles apply(TemplateFiles files, Kind kind) {
        Exchange exchange = new Exchange(Objects.requireNonNull(words.get(kind)));
        Map<String, byte[]> all = new TreeMap<>();
        TemplateFiles.packed().all().forEach((name, bytes) -> {
            if (isPrinted(name)) {
                all.put(name, bytes);
            }
        });
        all.putAll(files.all());
        all.replaceAll((name, bytes) -> isPrinted(name) ? exchanged(name, bytes, exchange) : bytes);
        return new TemplateFiles(all);
    }

    private static boolean isPrinted(String name) {
        return !name.equals(FILE) && (name.startsWith("reports/") || name.equals(Language.CHINESE.file()));
    }

    private static byte[] exchanged(String name, byte[] bytes, Exchange exchange) {
        if (name.equals(BookTemplate.FILE)) {
            return book(bytes, exchange);
        }
        if (name.endsWith(".yaml")) {
            return bytes;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        String changed = name.equals(Language.CHINESE.file()) ? messages(text, exchange) : exchange.in(text);
        return changed.getBytes(StandardCharsets.UTF_8);
    }

    /** Sentence by sentence: one may go on over several lines. */
    private static String messages(String text, Exchange exchange) {
        return Pattern.compile("(?:[^\\n\\\\]|\\\\.)*\\n?", Pattern.DOTALL)
                .matcher(text)
                .replaceAll(line -> Matcher.quoteReplacement(
                        RELEASED.matcher(line.group()).matches() ? exchange.in(line.group()) : line.group()));
    }

    private static byte[] book(byte[] bytes, Exchange exchange) {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes));
                ZipOutputStream out = new ZipOutputStream(changed)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(isText(entry.getName()) ? cells(part, exchange) : part);
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return changed.toByteArray();
    }

    private static boolean isText(String part) {
        return part.equals("xl/sharedStrings.xml") || part.startsWith("xl/worksheets/sheet");
    }

    private static byte[] cells(byte[] part, Exchange exchange) {
        return CELL_TEXT
                .matcher(joined(new String(part, StandardCharsets.UTF_8)))
                .replaceAll(
                        cell -> Matcher.quoteReplacement(cell.group(1) + exchange.in(cell.group(2)) + cell.group(3)))
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * LibreOffice splits a text where its script changes, in the midst of a blank; looks within a text are not
     * released.
     */
    private static String joined(String part) {
        return RICH_TEXT.matcher(part).replaceAll(rich -> {
            if (!rich.group(2).contains("<r>")) {
                return Matcher.quoteReplacement(rich.group());
            }
            String runs = PRONOUNCED.matcher(rich.group(2)).replaceAll("");
            String text =
                    CELL_TEXT.matcher(runs).results().map(run -> run.group(2)).collect(Collectors.joining());
            return Matcher.quoteReplacement(
                    rich.group(1) + "<t xml:space=\"preserve\">" + text + "</t>" + rich.group(3));
        });
    }

    /** Exchanges words, the longest that fits first; not in blanks such as <code>${村.A01.本月}</code>, nor in names. */
    private static final class Exchange {

        private final Map<String, String> words;
        private final Pattern pattern;

        Exchange(Map<String, String> words) {
            this.words = words;
            List<String> longest = words.keySet().stream()
                    .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                    .map(Pattern::quote)
                    .toList();
            this.pattern = Pattern.compile(
                    "\\$\\{[^}]*\\}|(?<![._])(?:" + longest.stream().collect(Collectors.joining("|")) + ")");
        }

        String in(String text) {
            return pattern.matcher(text)
                    .replaceAll(found -> Matcher.quoteReplacement(words.getOrDefault(found.group(), found.group())));
        }
    }
}
