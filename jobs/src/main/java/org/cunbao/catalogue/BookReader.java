package org.cunbao.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads what stands in the cells of a workbook that is a template. */
final class BookReader {

    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");
    private static final int LETTERS = 26;

    /** A sheet of the file as it stands there. */
    record Raw(String name, SortedMap<Integer, SortedMap<Integer, String>> rows, List<String> merged) {}

    private final BookParts parts;
    private final BiConsumer<String, String> problem;

    /** @param problem takes a place, such as {@code 县级!C4}, and what is wrong there */
    BookReader(BookParts parts, BiConsumer<String, String> problem) {
        this.parts = parts;
        this.problem = problem;
    }

    List<Raw> read() throws XMLStreamException {
        List<String> strings = parts.has("xl/sharedStrings.xml") ? strings() : List.of();
        Map<String, String> targets = targets();
        Map<String, String> names = new LinkedHashMap<>();
        XMLStreamReader xml = parts.open("xl/workbook.xml");
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                if (xml.getLocalName().equals("sheet")) {
                    names.put(attribute(xml, "name"), targets.getOrDefault(attribute(xml, "id"), ""));
                } else if (xml.getLocalName().equals("definedName")
                        && !attribute(xml, "name").startsWith("_xl")) {
                    problem.accept("", "自定义名称“" + attribute(xml, "name") + "”请在“名称管理器”里删去：成品里的名称由程序写");
                }
            }
        }
        List<Raw> sheets = new ArrayList<>();
        for (Map.Entry<String, String> sheet : names.entrySet()) {
            if (!sheet.getKey().startsWith(BookTemplate.GUIDE)) {
                sheets.add(sheet(sheet.getKey(), sheet.getValue(), strings));
            }
        }
        return sheets;
    }

    private Map<String, String> targets() throws XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        XMLStreamReader xml = parts.open("xl/_rels/workbook.xml.rels");
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                String target = attribute(xml, "Target");
                targets.put(attribute(xml, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
        return targets;
    }

    private List<String> strings() throws XMLStreamException {
        List<String> strings = new ArrayList<>();
        XMLStreamReader xml = parts.open("xl/sharedStrings.xml");
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                strings.add(text(xml, "si"));
            }
        }
        return strings;
    }

    /** All text up to the end of an element, without how it is pronounced. */
    private static String text(XMLStreamReader xml, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int pronounced = 0;
        boolean inside = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                pronounced += xml.getLocalName().equals("rPh") ? 1 : 0;
                inside = xml.getLocalName().equals("t");
            } else if (event == XMLStreamReader.CHARACTERS && inside && pronounced == 0) {
                text.append(xml.getText());
            } else if (event == XMLStreamReader.END_ELEMENT) {
                pronounced -= xml.getLocalName().equals("rPh") ? 1 : 0;
                inside = false;
                if (xml.getLocalName().equals(end)) {
                    break;
                }
            }
        }
        return text.toString();
    }

    private Raw sheet(String name, String part, List<String> strings) throws XMLStreamException {
        SortedMap<Integer, SortedMap<Integer, String>> rows = new TreeMap<>();
        List<String> merged = new ArrayList<>();
        XMLStreamReader xml = parts.open(part);
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "c" -> cell(name, xml, strings, rows);
                case "mergeCell" -> merged.add(attribute(xml, "ref"));
                case "dataValidation" -> problem.accept(name, "有“数据验证”（下拉或限制输入）；成品不用来填数，请删去");
                default -> {
                    // how it looks
                }
            }
        }
        return new Raw(name, rows, merged);
    }

    private void cell(
            String sheet,
            XMLStreamReader xml,
            List<String> strings,
            SortedMap<Integer, SortedMap<Integer, String>> rows)
            throws XMLStreamException {
        String address = attribute(xml, "r");
        String type = attribute(xml, "t");
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            throw new XMLStreamException(address);
        }
        Optional<String> value = Optional.empty();
        boolean formula = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "f" -> formula = true;
                    case "v" -> value = Optional.of(xml.getElementText());
                    case "is" -> {
                        String text = text(xml, "is");
                        value = type.equals("inlineStr") ? Optional.of(text) : value;
                    }
                    default -> {
                        // an extension
                    }
                }
            }
        }
        String place = sheet + "!" + address;
        if (formula) {
            problem.accept(place, "是公式；模板里只写文字和 ${…}，合计的公式由程序写");
        } else if (value.isPresent()) {
            if (type.equals("s") || type.equals("inlineStr") || type.equals("str")) {
                String text = type.equals("s") ? strings.get(Integer.parseInt(value.get())) : value.get();
                if (!text.isBlank()) {
                    rows.computeIfAbsent(Integer.parseInt(matcher.group(2)) - 1, row -> new TreeMap<>())
                            .put(column(matcher.group(1)), text);
                }
            } else {
                problem.accept(place, "是数 " + value.get() + "，不是文字；数只能由程序填，文字请把格式改为“文本”再写");
            }
        }
    }

    /** From 0. */
    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * LETTERS + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
