package org.cunbao.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.cunbao.catalogue.BookBlock.Field;
import org.cunbao.domain.CellKey;

/** Whether what stands above a column of the template may stand there: a heading is free, but not that of another. */
final class BookHeadings {

    private final BookSheet sheet;
    private final BookLine body;
    private final Indicators indicators;
    private final BiConsumer<String, String> problem;

    BookHeadings(BookSheet sheet, BookLine body, Indicators indicators, BiConsumer<String, String> problem) {
        this.sheet = sheet;
        this.body = body;
        this.indicators = indicators;
        this.problem = problem;
    }

    void check() {
        if (Stream.of(BookBlock.COUNTY_ROW, BookBlock.FORM, BookBlock.CONTENTS).anyMatch(body.block()::equals)) {
            return;
        }
        body.texts()
                .forEach((column, text) -> BookBlank.only(text)
                        .filter(blank -> blank.block() == body.block())
                        .ifPresent(blank -> check(column, blank)));
    }

    private void check(int column, BookBlank blank) {
        List<BookLine> above = new ArrayList<>(sheet.heads(body));
        above.removeIf(line -> line.text(column).isEmpty());
        boolean titled = above.stream().anyMatch(line -> !isNote(line.text(column)));
        if (!titled) {
            problem.accept(BookPlace.of(sheet, body.row(), column), blank + " 的上面没有表头");
        }
        for (BookLine line : above) {
            String heading = line.text(column).strip();
            Optional<String> other =
                    blank.block().hasFigures() && blank.figure().isPresent()
                            ? figureOf(heading, blank.figure().get())
                            : fieldOf(heading, blank);
            other.ifPresent(found -> problem.accept(
                    BookPlace.of(sheet, line.row(), column), "表头写着“" + heading + "”，那是" + found + "的，下面填的却是 " + blank));
        }
    }

    private static boolean isNote(String text) {
        return BookBlank.of(text).stream()
                .anyMatch(blank -> blank.field().equals("标题") || blank.field().equals("表注"));
    }

    /** Whose heading it is, when it belongs to another piece of the block. */
    private static Optional<String> fieldOf(String heading, BookBlank blank) {
        List<Field> fields = blank.block().fields();
        boolean own = fields.stream()
                .anyMatch(field ->
                        field.name().equals(blank.field()) && field.heading().equals(heading));
        return own
                ? Optional.empty()
                : fields.stream()
                        .filter(field -> field.heading().equals(heading))
                        .map(field -> new BookBlank(blank.block(), field.name()).toString())
                        .findFirst();
    }

    /** Whose heading it is, when it is the name, the key or the unit of another figure. */
    private Optional<String> figureOf(String heading, CellKey figure) {
        Optional<Indicator> own = indicators.find(figure.indicator());
        if (own.isEmpty()
                || heading.equals(own.get().name())
                || heading.equals(own.get().unit())
                || heading.equals(figure.toString())) {
            return Optional.empty();
        }
        return CellKey.parse(heading)
                .map(CellKey::toString)
                .or(() -> indicators.all().stream()
                        .filter(other -> other.name().equals(heading))
                        .map(Indicator::code)
                        .findFirst())
                .or(() -> indicators.all().stream()
                        .filter(other -> other.unit().equals(heading))
                        .map(other -> "计量单位不同的指标，如 " + other.code() + " ")
                        .findFirst());
    }
}
