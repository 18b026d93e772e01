package org.cunbao.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.cunbao.catalogue.BookBlock.Field;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;

/** Whether the workbook's template shows everything that is required, once, and under a heading that fits. */
final class BookCheck {

    private static final List<BookBlock> REQUIRED = List.of(
            BookBlock.VILLAGE,
            BookBlock.TOWNSHIP,
            BookBlock.COUNTY_ROW,
            BookBlock.INDICATOR,
            BookBlock.VILLAGE_MEMBER,
            BookBlock.TOWNSHIP_MEMBER,
            BookBlock.COVERAGE,
            BookBlock.FINDING,
            BookBlock.CALLBACK,
            BookBlock.DICTIONARY,
            BookBlock.FORM,
            BookBlock.CONTENTS);

    private final BookTemplate template;
    private final Indicators indicators;
    private final BiConsumer<String, String> problem;

    BookCheck(BookTemplate template, Indicators indicators, BiConsumer<String, String> problem) {
        this.template = template;
        this.indicators = indicators;
        this.problem = problem;
    }

    void check() {
        for (BookSheet sheet : template.sheets()) {
            sheet.lines().forEach(line -> line.texts().forEach((column, text) -> checkText(sheet, line, column, text)));
        }
        for (BookBlock block : REQUIRED) {
            checkBlock(block);
        }
        // what a template of an earlier version lacks
        if (count(BookBlock.RESTATED) > 0) {
            checkBlock(BookBlock.RESTATED);
        }
        demand("未收齐底色", "没有 ${未收齐底色}：写着它的格子的底色，就是没有收齐的合计的底色");
        demand("表注", "没有 ${表注}：它写明样例数据、报告期和版次，每张表都要有");
        checkCountyRow();
        if (count(BookBlock.VILLAGE_MEMBER) == 1
                && count(BookBlock.TOWNSHIP_MEMBER) == 1
                && sheetOf(BookBlock.VILLAGE_MEMBER).equals(sheetOf(BookBlock.TOWNSHIP_MEMBER))) {
            return;
        }
        problem.accept("", "${村成员.…} 和 ${乡镇成员.…} 应在同一张工作表里，各有一行");
    }

    private void demand(String field, String message) {
        boolean there = template.sheets().stream()
                .flatMap(sheet -> sheet.lines().stream())
                .flatMap(line -> line.texts().values().stream())
                .flatMap(text -> BookBlank.of(text).stream())
                .anyMatch(blank ->
                        blank.block() == BookBlock.ONCE && blank.field().equals(field));
        if (!there) {
            problem.accept("", message);
        }
    }

    private Optional<BookSheet> sheetOf(BookBlock block) {
        return template.sheets().stream()
                .filter(sheet -> sheet.body(block).isPresent())
                .findFirst();
    }

    private long count(BookBlock block) {
        return template.sheets().stream()
                .flatMap(sheet -> sheet.lines().stream())
                .filter(line -> line.block() == block && !line.heads())
                .count();
    }

    private void checkCountyRow() {
        Optional<BookSheet> sheet = sheetOf(BookBlock.TOWNSHIP);
        boolean below = sheet.flatMap(found -> found.body(BookBlock.TOWNSHIP))
                .map(BookLine::row)
                .equals(sheet.flatMap(found -> found.body(BookBlock.COUNTY_ROW)).map(line -> line.row() - 1));
        if (!below) {
            problem.accept(sheet.map(BookSheet::name).orElse(""), "${全县.…} 一行应紧接在 ${乡镇.…} 一行的下面");
        }
    }

    private void checkText(BookSheet sheet, BookLine line, int column, String text) {
        String place = BookPlace.of(sheet, line.row(), column);
        List<BookBlank> blanks = BookBlank.of(text);
        for (BookBlank blank : blanks) {
            if (blank.block().hasFigures() && blank.figure().isPresent()) {
                checkFigure(place, blank, blank.figure().get());
            } else if (!blank.block().knows(blank.field())) {
                problem.accept(
                        place,
                        "不认识 " + blank + "；这里可以写："
                                + blank.block().fields().stream()
                                        .map(field -> new BookBlank(blank.block(), field.name()).toString())
                                        .collect(Collectors.joining(" ")));
            }
        }
        if (BookBlank.filled(text, blank -> "").contains("${")) {
            problem.accept(place, "“" + text + "”里的 ${ 没有对应的 }");
        }
        boolean alone = line.block() == BookBlock.ONCE
                || line.heads()
                || line.block() == BookBlock.FORM
                || line.block() == BookBlock.CONTENTS;
        if (!alone && !blanks.isEmpty() && BookBlank.only(text).isEmpty()) {
            problem.accept(place, "“" + text + "”：按行重复的一行里，一个格子只能写一个 ${…}，不能带别的字");
        }
    }

    private void checkFigure(String place, BookBlank blank, CellKey key) {
        AreaKind form = indicators.find(key.indicator()).map(Indicator::form).orElse(AreaKind.COUNTY);
        boolean known = indicators
                .find(key.indicator())
                .filter(found -> found.cells().contains(key))
                .isPresent();
        if (!known) {
            problem.accept(place, blank + "：没有“" + key + "”这一栏；指标和栏见 templates/indicators/indicators.csv");
        } else if (!forms(blank.block()).contains(form)) {
            problem.accept(place, blank + "：“" + key + "”不由" + blank.block().caption() + "一级填报，这张表里没有这个数");
        }
    }

    private static List<AreaKind> forms(BookBlock block) {
        return block == BookBlock.VILLAGE ? List.of(AreaKind.VILLAGE) : List.of(AreaKind.VILLAGE, AreaKind.TOWNSHIP);
    }

    private void checkBlock(BookBlock block) {
        String whole = "${" + block.caption() + ".…}";
        if (count(block) != 1) {
            problem.accept("", count(block) == 0 ? "没有一行写着 " + whole : "写着 " + whole + " 的有几行，只能有一行");
            return;
        }
        BookSheet sheet = sheetOf(block).orElseThrow();
        BookLine body = sheet.body(block).orElseThrow();
        Map<String, Integer> columns = new HashMap<>();
        Set<CellKey> figures = new HashSet<>();
        new BookHeadings(sheet, body, indicators, problem).check();
        body.texts().forEach((column, text) -> {
            for (BookBlank blank : BookBlank.of(text)) {
                Optional<CellKey> figure = blank.block().hasFigures() ? blank.figure() : Optional.empty();
                boolean repeated = block == BookBlock.COUNTY_ROW || block == BookBlock.FORM;
                boolean twice =
                        figure.isPresent() ? !figures.add(figure.get()) : columns.put(blank.field(), column) != null;
                if (twice && !repeated) {
                    problem.accept(BookPlace.of(sheet, body.row(), column), blank + " 写了两次");
                }
            }
        });
        sheet.lines().stream()
                .filter(line -> line.block() == block && line.heads())
                .flatMap(line -> line.texts().values().stream())
                .flatMap(text -> BookBlank.of(text).stream())
                .forEach(blank -> columns.put(blank.field(), 0));
        String place = sheet.name() + "!" + (body.row() + 1) + " 行";
        for (Field field : block.fields()) {
            if (field.required() && !columns.containsKey(field.name())) {
                problem.accept(
                        place,
                        "缺少 " + new BookBlank(block, field.name())
                                + (field.heading().isEmpty() ? "" : "（" + field.heading() + "）") + " 一栏");
            }
        }
        if (block.hasFigures() && !columns.containsKey(BookBlank.OTHERS)) {
            lost(block, figures)
                    .ifPresent(lost -> problem.accept(
                            place, "缺少这些指标栏：" + lost + "；请补上，或者写一栏 " + new BookBlank(block, BookBlank.OTHERS)));
        }
        if (block == BookBlock.COUNTY_ROW) {
            checkTotals(sheet, body);
        }
    }

    /** Below each figure of the townships stands that of the county. */
    private void checkTotals(BookSheet sheet, BookLine totals) {
        sheet.body(BookBlock.TOWNSHIP)
                .ifPresent(body -> body.texts().forEach((column, text) -> {
                    boolean figure = BookBlank.of(text).stream()
                            .anyMatch(blank -> blank.figure().isPresent()
                                    || blank.field().equals(BookBlank.OTHERS)
                                    || blank.field().equals(BookBlank.ESTIMATES));
                    String total = new BookBlank(BookBlock.COUNTY_ROW, BookBlank.FIGURE).toString();
                    if (figure != totals.text(column).strip().equals(total)) {
                        problem.accept(
                                BookPlace.of(sheet, totals.row(), column),
                                figure ? "上面一格是数，这里应写 " + total : total + " 的上面一格不是数");
                    }
                }));
    }

    private Optional<String> lost(BookBlock block, Set<CellKey> figures) {
        List<String> lost = new ArrayList<>();
        for (Indicator indicator : indicators.all()) {
            if (forms(block).contains(indicator.form())) {
                indicator.cells().stream()
                        .filter(cell -> !figures.contains(cell))
                        .map(CellKey::toString)
                        .forEach(lost::add);
            }
        }
        return lost.isEmpty() ? Optional.empty() : Optional.of(String.join("、", lost));
    }
}
