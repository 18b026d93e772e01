package org.cunbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.catalogue.Language;
import org.cunbao.catalogue.Messages;
import org.cunbao.catalogue.Rule;
import org.cunbao.catalogue.TemplateFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sentence that the program wants to say is there, and every sentence that is there can be said. */
class MessageKeysTest {

    private static final Set<String> KEYS = Messages.packed().keys();
    private static final ResourceBundle CHINESE_PATTERNS = Messages.packed().bundle();
    private static final Set<String> ENGLISH =
            Messages.packed().in(Language.ENGLISH).keys();
    private static final ResourceBundle ENGLISH_PATTERNS =
            Messages.packed().in(Language.ENGLISH).bundle();
    private static final Pattern BLANK = Pattern.compile("\\{\\d+\\}");

    /** Keys that are put together: this, and then a word that stands in the sources or is a constant there. */
    private static final List<String> PUT_TOGETHER = List.of(
            "audit.table.",
            "cli.status.",
            "cli.status.units-",
            "finding.across.",
            "finding.column.",
            "finding.operator.",
            "forms.",
            "kind.",
            "mark.",
            "report.estimates.",
            "report.kind.",
            "report.severity.",
            "report.state.",
            "returns.column.",
            "returns.weight.",
            "sample.folder.",
            "severity.",
            "step.",
            "table.column.",
            "cli.diff.cause.",
            "codes.",
            "account.",
            "account.in.",
            "account.out.",
            "account.out.cells-",
            "account.side.",
            "cli.account.",
            "cli.value.",
            "table.cause.",
            "table.finding.",
            "table.measure.",
            "table.method.",
            "table.outcome.",
            "table.severity.",
            "table.status.",
            "table.title.",
            "table.type.",
            "table.unit.",
            "verdict.");

    /** Keys that picocli asks for by itself: the command, then its option or parameter. */
    private static final Pattern PICOCLI = Pattern.compile("usage\\.\\w+Heading|help|version|home|json|lang"
            + "|label\\.\\w+|cunbao(\\.[a-z]+)?\\.usage\\.header|cunbao\\.[a-z]+\\.[\\w-]+");

    /** Names that only look like keys. */
    private static final Set<String> OTHER = Set.of(
            "cunbao.home",
            "cunbao.log",
            "account.csv",
            "account.side",
            "retention.yaml",
            "schedule.yaml",
            "report.pdf",
            "report.docx",
            "finding.id",
            "table.status");

    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\n]*)\"");
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[\\w-]*\\w)+");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z_]+\\b");
    private static final Pattern FINDING = Pattern.compile("finding\\.([A-Z]+(?:-[A-Z]+)*)(?:\\.(.+))?");

    private static Set<String> literals = Set.of();
    private static Set<String> constants = Set.of();
    private static String layouts = "";

    @BeforeAll
    static void readSources() throws IOException {
        String sources = text(Path.of("src/main/java"));
        literals =
                LITERAL.matcher(sources).results().map(found -> found.group(1)).collect(Collectors.toSet());
        constants =
                CONSTANT.matcher(sources).results().map(found -> found.group()).collect(Collectors.toSet());
        layouts = text(Path.of("../templates/reports"));
    }

    private static String text(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile)
                    .filter(found -> !found.toString().endsWith(".xlsx"))
                    .toList()) {
                text.append(Files.readString(file, StandardCharsets.UTF_8)).append('\n');
            }
        }
        return text.toString();
    }

    @Test
    void what_the_program_wants_to_say_is_there() {
        Set<String> sections = KEYS.stream().map(MessageKeysTest::section).collect(Collectors.toSet());
        Set<String> absent = literals.stream()
                .filter(literal -> KEY.matcher(literal).matches() && sections.contains(section(literal)))
                .filter(literal -> !KEYS.contains(literal) && !OTHER.contains(literal))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(absent).isEmpty();
    }

    @Test
    void what_is_there_can_be_said() {
        assertThat(KEYS.stream().filter(key -> !isSaid(key)).toList()).isEmpty();
    }

    @Test
    void every_way_of_putting_a_key_together_is_used() {
        assertThat(PUT_TOGETHER.stream()
                        .filter(prefix -> KEYS.stream().noneMatch(key -> key.startsWith(prefix)))
                        .toList())
                .isEmpty();
    }

    /** What is missing is listed ready to be copied into en.properties and put into English. */
    @Test
    void what_is_said_in_Chinese_is_said_in_English() {
        assertThat(KEYS.stream()
                        .filter(key -> Messages.CHINESE_ONLY.stream().noneMatch(key::startsWith))
                        .filter(key -> !ENGLISH.contains(key))
                        .map(key -> key + "=" + CHINESE_PATTERNS.getString(key))
                        .toList())
                .isEmpty();
        assertThat(ENGLISH.stream()
                        .filter(key -> Messages.TRANSLATIONS.stream().noneMatch(key::startsWith))
                        .filter(key -> !KEYS.contains(key)
                                || Messages.CHINESE_ONLY.stream().anyMatch(key::startsWith))
                        .toList())
                .isEmpty();
    }

    @Test
    void both_languages_take_the_same_words() {
        assertThat(KEYS.stream()
                        .filter(ENGLISH::contains)
                        .filter(key -> !blanks(CHINESE_PATTERNS.getString(key))
                                .equals(blanks(ENGLISH_PATTERNS.getString(key))))
                        .toList())
                .isEmpty();
    }

    @Test
    void every_rule_and_every_identity_speaks_English() throws InvalidTemplates {
        Catalogue catalogue = Catalogue.read(TemplateFiles.packed());
        Set<String> owed = new TreeSet<>();
        for (Rule rule : catalogue.rules()) {
            owed.add("rule." + rule.id() + ".label=" + rule.label());
            owed.add("rule." + rule.id() + ".reason=" + rule.reason());
            owed.add("rule." + rule.id() + ".remedy=" + rule.remedy());
        }
        catalogue
                .published()
                .forEach((period, published) -> published
                        .identities()
                        .forEach(identity -> owed.add(
                                "published." + period + "." + identity.id() + ".reason=" + identity.reason())));
        Set<String> keys =
                owed.stream().map(line -> line.substring(0, line.indexOf('='))).collect(Collectors.toSet());
        assertThat(owed.stream()
                        .filter(line -> !ENGLISH.contains(line.substring(0, line.indexOf('='))))
                        .toList())
                .isEmpty();
        assertThat(ENGLISH.stream()
                        .filter(key -> Messages.TRANSLATIONS.stream().anyMatch(key::startsWith))
                        .filter(key -> !keys.contains(key))
                        .toList())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void no_sentence_stands_twice(String language) throws IOException {
        Path file = Path.of("../templates/messages/" + language + ".properties");
        List<String> keys = Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    private static Set<String> blanks(String pattern) {
        return BLANK.matcher(pattern).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String section(String key) {
        return key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
    }

    private static boolean isSaid(String key) {
        return literals.contains(key)
                || layouts.contains(key)
                || PICOCLI.matcher(key).matches()
                || PUT_TOGETHER.stream()
                        .anyMatch(prefix -> key.startsWith(prefix) && isWord(key.substring(prefix.length())))
                || FINDING.matcher(key)
                        .results()
                        .anyMatch(found -> isWord(found.group(1))
                                && (found.group(2) == null
                                        || Set.of("label", "remedy").contains(found.group(2))
                                        || isWord(found.group(2))));
    }

    private static boolean isWord(String word) {
        return literals.contains(word)
                || constants.contains(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
