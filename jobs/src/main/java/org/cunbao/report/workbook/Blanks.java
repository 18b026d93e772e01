package org.cunbao.report.workbook;

import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.Value.Reason;
import org.cunbao.report.content.ReportRestated;
import org.cunbao.report.content.ReportYear;
import org.cunbao.report.table.Words;

/** What the blanks of the whole workbook stand for, and those that ask what a column shows. */
final class Blanks {

    private final Book book;
    private final Words words;

    Blanks(Book book) {
        this.book = book;
        this.words = book.words();
    }

    /** @param column of the finished sheet, from 0 */
    String text(String field, Page page, int column) {
        return switch (field) {
            case "指标名称", "计量单位", "指标栏" ->
                column < page.columns().size() ? figure(field, page.columns().get(column)) : "";
            case "分组" -> page.group().map(Area::name).orElse("");
            default -> text(field);
        };
    }

    /** One that does not ask for the place where it stands. */
    String text(String field) {
        return switch (field) {
            case "标题" -> words.title(book.result());
            case "表注" -> note();
            case "报告期" -> words.period(book.result());
            case "版次" -> Integer.toString(book.result().revision());
            case "状态" -> words.text(book.result().draft() ? "table.draft" : "table.final");
            case "草案" -> book.result().draft() ? words.text("table.draft") : "";
            case "样例" -> words.remark();
            case "发文机关" -> book.catalogue().report().office();
            case "本年累计说明" -> new ReportYear(book.month()).note();
            case "重述说明" -> new ReportRestated(book.month()).summary();
            case "疑问数" -> Long.toString(book.result().openQueries());
            case "记号.未报" -> words.mark(Reason.NOT_DELIVERED);
            case "记号.空白" -> words.mark(Reason.BLANK);
            case "记号.不适用" -> words.mark(Reason.NOT_APPLICABLE);
            case "记号.未通过" -> words.mark(Reason.REJECTED);
            default -> "";
        };
    }

    private String figure(String field, Page.Column column) {
        return column.figure()
                .map(cell -> {
                    Indicator indicator = book.indicator(cell);
                    return switch (field) {
                        case "指标名称" -> indicator.name();
                        case "计量单位" -> indicator.unit();
                        default -> book.names().of(cell);
                    };
                })
                .orElse("");
    }

    private String note() {
        StringBuilder note = new StringBuilder(words.remark());
        if (!note.isEmpty()) {
            note.append('　');
        }
        note.append(words.text(
                "table.note", words.period(book.result()), book.result().revision()));
        if (book.result().draft()) {
            note.append('　').append(words.text("table.draft"));
        }
        return note.toString();
    }
}
