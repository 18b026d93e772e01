package org.cunbao.report.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cunbao.report.word.TableLayout.Column;
import org.cunbao.report.word.TableLayout.Side;
import org.w3c.dom.Element;

/** Finds the columns of a table in the report template that draws it: one text below each header. */
final class ShapeReading {

    private static final Pattern FIELD = Pattern.compile("\\$F\\{(\\w+)}");
    private static final Pattern HEADER = Pattern.compile("\\$P\\{HEADERS}\\.get\\((\\d+)\\)");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\]*)\"");

    private final Element report;
    private final List<String> headers;
    private final Map<String, Element> styles = new HashMap<>();

    /**
     * Reads for a table.
     *
     * @param headers the headers that the table brings; columns for more of them are left out
     */
    ShapeReading(Element report, List<String> headers) {
        this.report = report;
        this.headers = headers;
        Markup.below(report, "style").forEach(style -> styles.put(style.getAttribute("name"), style));
    }

    /** The layout; empty when some column shows anything but one field of its row below one header. */
    Optional<TableLayout> layout() {
        List<Element> heads = texts("columnHeader");
        List<Column> columns = new ArrayList<>();
        for (Element cell : texts("detail")) {
            TreeSet<String> fields = FIELD.matcher(expression(cell))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            List<Element> above = heads.stream()
                    .filter(head -> number(head, "x") <= number(cell, "x")
                            && number(head, "x") + number(head, "width") >= number(cell, "x") + number(cell, "width"))
                    .toList();
            if (fields.size() != 1 || above.isEmpty()) {
                return Optional.empty();
            }
            Optional<String> text = head(above);
            if (text.isPresent()) {
                columns.add(new Column(
                        text.get(),
                        fields.first(),
                        number(cell, "width"),
                        side(cell),
                        size(cell),
                        size(above.get(above.size() - 1))));
            }
        }
        return columns.isEmpty() ? Optional.empty() : Optional.of(new TableLayout(padding(), columns));
    }

    /** The elements with text of a part, from left to right and from above. */
    private List<Element> texts(String part) {
        List<Element> texts = new ArrayList<>();
        for (Element band : Markup.below(report, part)) {
            for (Element element : Markup.below(band, "element")) {
                if (List.of("textField", "staticText").contains(element.getAttribute("kind"))) {
                    texts.add(element);
                }
            }
        }
        texts.sort((one, other) -> number(one, "x") != number(other, "x")
                ? Integer.compare(number(one, "x"), number(other, "x"))
                : Integer.compare(number(one, "y"), number(other, "y")));
        return texts;
    }

    /** The headers above a column, the outer first; empty when the table brings none for it. */
    private Optional<String> head(List<Element> above) {
        List<String> lines = new ArrayList<>();
        for (Element head : above) {
            Matcher brought = HEADER.matcher(expression(head));
            Matcher literal = LITERAL.matcher(expression(head));
            if (brought.find()) {
                int number = Integer.parseInt(brought.group(1));
                if (number >= headers.size()) {
                    return Optional.empty();
                }
                lines.add(headers.get(number));
            } else if (literal.matches()) {
                lines.add(literal.group(1));
            } else {
                lines.add(expression(head));
            }
        }
        return Optional.of(String.join("\n", lines));
    }

    private static String expression(Element element) {
        String kind = element.getAttribute("kind").equals("staticText") ? "text" : "expression";
        return Markup.below(element, kind).stream()
                .map(Element::getTextContent)
                .collect(Collectors.joining())
                .strip();
    }

    private Side side(Element cell) {
        String side = inherited(cell, "hTextAlign").orElse("Left").toUpperCase(Locale.ROOT);
        return side.equals("RIGHT") ? Side.RIGHT : side.equals("CENTER") ? Side.CENTER : Side.LEFT;
    }

    private int size(Element cell) {
        return inherited(cell, "fontSize")
                .map(size -> (int) Math.round(Double.parseDouble(size) * 2))
                .orElse(18);
    }

    private int padding() {
        return Markup.below(report, "box").stream()
                .findFirst()
                .map(box -> number(box, "leftPadding"))
                .orElse(0);
    }

    /** What an element says of itself, or the nearest of its styles. */
    private Optional<String> inherited(Element element, String attribute) {
        Optional<Element> at = Optional.of(element);
        for (int depth = 0; at.isPresent() && depth <= styles.size(); depth++) {
            if (at.get().hasAttribute(attribute)) {
                return Optional.of(at.get().getAttribute(attribute));
            }
            at = Optional.ofNullable(styles.get(at.get().getAttribute("style")));
        }
        return Optional.empty();
    }

    private static int number(Element element, String attribute) {
        String number = element.getAttribute(attribute);
        return number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0;
    }
}
