package org.cunbao.parse;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cunbao.parse.file.Cell;

/** What identifies a submission, in the order of a CSV file's first columns. */
enum Label {
    FORM(1, "表号"),
    VERSION(2, "表式版本"),
    PERIOD(3, "报告期"),
    CODE(4, "填报单位代码"),
    NAME(5, "填报单位名称");

    private final int column;
    private final String caption;

    Label(int column, String caption) {
        this.column = column;
        this.caption = caption;
    }

    /** Its column in a CSV file, from 1. */
    int column() {
        return column;
    }

    String caption() {
        return caption;
    }

    /** The label that a cell holds, with or without a colon. */
    static Optional<Label> of(Cell cell) {
        String caption = cell.caption();
        String text = caption.endsWith(":") ? caption.substring(0, caption.length() - 1) : caption;
        return Arrays.stream(values())
                .filter(label -> label.caption.equals(text))
                .findFirst();
    }

    static List<String> captions() {
        return Arrays.stream(values()).map(Label::caption).toList();
    }

    static String allCaptions() {
        return captions().stream().collect(Collectors.joining("、"));
    }
}
