package org.cunbao.catalogue;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping in a YAML template that knows its lines. Asking for a key marks it as known; {@link #finish} reports the
 * keys that nobody asked for, so that a misspelt one is never ignored.
 */
final class YamlMap {

    private final String file;
    private final int line;
    private final Problems problems;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();

    private YamlMap(String file, MappingNode node, Problems problems) {
        this.file = file;
        this.line = lineOf(node);
        this.problems = problems;
        for (NodeTuple tuple : node.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (nodes.put(key, tuple.getValueNode()) != null) {
                problems.add(file, lineOf(tuple.getKeyNode()), "“" + key + "”写了两次");
            }
            lines.put(key, lineOf(tuple.getKeyNode()));
        }
    }

    /** Reads a file whose top is a mapping; empty, with problems noted, when it is not one. */
    static Optional<YamlMap> read(TemplateFiles files, String name, Problems problems) {
        Optional<String> text = TextFile.read(files, name, problems);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Node node = new Yaml(new LoaderOptions()).compose(new StringReader(text.get()));
            if (node instanceof MappingNode mapping) {
                return Optional.of(new YamlMap(name, mapping, problems));
            }
            problems.add(name, 1, "应为“名称: 内容”的形式");
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            problems.add(name, mark == null ? 0 : mark.getLine() + 1, "YAML 格式有误，请检查缩进、冒号和引号");
        } catch (YAMLException e) {
            problems.add(name, 0, "有 YAML 不允许的控制字符");
        }
        return Optional.empty();
    }

    String file() {
        return file;
    }

    int line() {
        return line;
    }

    int line(String key) {
        return lines.getOrDefault(key, line);
    }

    boolean has(String key) {
        known.add(key);
        return nodes.containsKey(key);
    }

    /** A text that must be there; empty, with a problem noted, when it is not. */
    String text(String key) {
        return optionalText(key).orElseGet(() -> {
            problem(line, "缺少“" + key + "”");
            return "";
        });
    }

    Optional<String> optionalText(String key) {
        Node node = take(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        problem(lineOf(node), "“" + key + "”应为一段文字");
        return Optional.empty();
    }

    boolean flag(String key) {
        String text = optionalText(key).orElse("false");
        if (!Set.of("true", "false").contains(text)) {
            problem(line(key), "“" + key + "”应为 true 或 false");
        }
        return text.equals("true");
    }

    Optional<BigDecimal> number(String key) {
        Optional<String> text = optionalText(key);
        try {
            return text.map(BigDecimal::new);
        } catch (NumberFormatException e) {
            problem(line(key), "“" + key + "”应为数字，写的是“" + text.orElse("") + "”");
            return Optional.empty();
        }
    }

    /** A whole number from 1 on; empty when the key is absent, and, with a problem noted, when it is something else. */
    OptionalInt count(String key) {
        Optional<BigDecimal> number = number(key);
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            int count = number.get().intValueExact();
            if (count > 0) {
                return OptionalInt.of(count);
            }
        } catch (ArithmeticException e) {
            // told below, as for a number that is too small
        }
        problem(line(key), "“" + key + "”应为大于 0 的整数，写的是“" + number.get().toPlainString() + "”");
        return OptionalInt.empty();
    }

    /** A list of texts; none when the key is absent. */
    List<String> texts(String key) {
        Node node = take(key);
        if (node == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                if (item instanceof ScalarNode scalar) {
                    texts.add(scalar.getValue());
                } else {
                    problem(lineOf(item), "“" + key + "”的每一项应为一段文字");
                }
            }
        } else {
            problem(lineOf(node), "“" + key + "”应为列表，如 [甲, 乙]");
        }
        return texts;
    }

    /** A mapping of texts; empty when the key is absent. */
    Map<String, String> textMap(String key) {
        Optional<YamlMap> map = map(key);
        Map<String, String> texts = new LinkedHashMap<>();
        map.ifPresent(found -> found.nodes.keySet().forEach(name -> texts.put(name, found.text(name))));
        return texts;
    }

    Optional<YamlMap> map(String key) {
        Node node = take(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(file, mapping, problems));
        }
        problem(lineOf(node), "“" + key + "”下面应为“名称: 内容”的形式");
        return Optional.empty();
    }

    /** A list of mappings; none when the key is absent. */
    List<YamlMap> maps(String key) {
        Node node = take(key);
        if (node == null) {
            return List.of();
        }
        List<YamlMap> maps = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                if (item instanceof MappingNode mapping) {
                    maps.add(new YamlMap(file, mapping, problems));
                } else {
                    problem(lineOf(item), "“" + key + "”的每一项应为“名称: 内容”的形式");
                }
            }
        } else {
            problem(lineOf(node), "“" + key + "”应为以 - 开头的列表");
        }
        return maps;
    }

    /** A list of mappings in which a mere text stands for a mapping with this one key; none when the key is absent. */
    List<YamlMap> mapsOrTexts(String key, String keyOfText) {
        Node node = take(key);
        if (!(node instanceof SequenceNode sequence)) {
            return maps(key);
        }
        List<YamlMap> maps = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            if (item instanceof MappingNode mapping) {
                maps.add(new YamlMap(file, mapping, problems));
            } else if (item instanceof ScalarNode scalar) {
                maps.add(new YamlMap(file, mappingOf(keyOfText, scalar), problems));
            } else {
                problem(lineOf(item), "“" + key + "”的每一项应为一段文字或“名称: 内容”的形式");
            }
        }
        return maps;
    }

    private static MappingNode mappingOf(String key, ScalarNode text) {
        Mark start = text.getStartMark();
        ScalarNode name = new ScalarNode(Tag.STR, key, start, start, ScalarStyle.PLAIN);
        return new MappingNode(
                Tag.MAP, true, List.of(new NodeTuple(name, text)), start, text.getEndMark(), FlowStyle.FLOW);
    }

    /** Reports the keys that nobody asked for. */
    void finish() {
        nodes.keySet().stream().filter(key -> !known.contains(key)).forEach(key -> {
            problem(line(key), "不认识“" + key + "”；这里可以写 " + String.join("、", new TreeSet<>(known)));
        });
    }

    void problem(int at, String message) {
        problems.add(file, at, message);
    }

    private @Nullable Node take(String key) {
        known.add(key);
        return nodes.get(key);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
