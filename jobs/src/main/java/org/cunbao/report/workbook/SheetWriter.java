package org.cunbao.report.workbook;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.cunbao.catalogue.BookBlank;
import org.cunbao.catalogue.BookBlock;
import org.cunbao.catalogue.BookLine;
import org.cunbao.report.table.SafeText;
import org.cunbao.report.workbook.Rows.Spot;

/** Fills one sheet: takes its cells off, and puts them down again as often as they come, with what they show. */
final class SheetWriter {

    /** The first character that is as wide as two digits. */
    private static final int FIRST_WIDE = 0x2E80;

    private static final int UNITS_A_CHARACTER = 256;

    /** Height of a line of the standard font, in points. */
    private static final int LINE = 14;

    private static final float MOST_POINTS = 400;

    /** Rows that become as high as their texts need. */
    private static final Set<BookBlock> TEXTS = EnumSet.complementOf(EnumSet.of(
            BookBlock.VILLAGE,
            BookBlock.TOWNSHIP,
            BookBlock.COUNTY_ROW,
            BookBlock.VILLAGE_MEMBER,
            BookBlock.TOWNSHIP_MEMBER));

    /** A row of the template as it looks: its own height if it has one, and the styles of its cells. */
    private record Look(OptionalInt twips, boolean hidden, SortedMap<Integer, Short> styles) {}

    private final XSSFSheet sheet;
    private final Styles styles;
    private final Formulas formulas;
    private final Blanks blanks;
    private final SortedMap<Integer, Look> looks = new TreeMap<>();

    SheetWriter(XSSFSheet sheet, Styles styles, Formulas formulas, Blanks blanks) {
        this.sheet = sheet;
        this.styles = styles;
        this.formulas = formulas;
        this.blanks = blanks;
        for (Row row : sheet) {
            SortedMap<Integer, Short> cells = new TreeMap<>();
            for (Cell cell : row) {
                cells.put(cell.getColumnIndex(), cell.getCellStyle().getIndex());
            }
            boolean own = ((XSSFRow) row).getCTRow().getCustomHeight();
            looks.put(
                    row.getRowNum(),
                    new Look(own ? OptionalInt.of(row.getHeight()) : OptionalInt.empty(), row.getZeroHeight(), cells));
        }
    }

    /** How many columns hold cells. */
    int width() {
        return looks.values().stream()
                .filter(look -> !look.styles().isEmpty())
                .mapToInt(look -> look.styles().lastKey() + 1)
                .max()
                .orElse(0);
    }

    void write(Page page, Map<BookBlock, Rows> rows) {
        List<Row> old = new ArrayList<>();
        sheet.forEach(old::add);
        old.forEach(sheet::removeRow);
        Map<Integer, BookLine> lines = new TreeMap<>();
        page.sheet().lines().forEach(line -> lines.put(line.row(), line));
        looks.forEach((number, look) -> {
            for (int index = 0; index < page.count(number); index++) {
                writeRow(
                        page, rows, Optional.ofNullable(lines.get(number)), page.firstRow(number) + index, index, look);
            }
        });
    }

    private void writeRow(
            Page page, Map<BookBlock, Rows> rows, Optional<BookLine> line, int number, int index, Look look) {
        XSSFRow row = sheet.createRow(number);
        look.twips().ifPresent(twips -> row.setHeight((short) twips));
        row.setZeroHeight(look.hidden());
        int most = 1;
        for (Map.Entry<Integer, Short> styled : look.styles().entrySet()) {
            for (int column : page.columnsOf(styled.getKey())) {
                String text = line.map(found -> found.text(styled.getKey())).orElse("");
                XSSFCell cell = row.createCell(column);
                Content content = line.isEmpty() || text.isEmpty()
                        ? Content.Words.NONE
                        : content(page, rows, line.get(), text, index, new Spot(page, number, column));
                put(cell, content, styled.getValue());
                if (cell.getCellStyle().getWrapText()) {
                    most = Math.max(most, lines(content, width(page, number(line), styled.getKey())));
                }
            }
        }
        boolean grows = line.filter(found -> TEXTS.contains(found.block()))
                .filter(found -> found.block() != BookBlock.ONCE || look.twips().isEmpty())
                .isPresent();
        if (grows && most * LINE > row.getHeightInPoints()) {
            row.setHeightInPoints(Math.min(MOST_POINTS, most * LINE));
        }
    }

    private static int number(Optional<BookLine> line) {
        return line.map(BookLine::row).orElse(-1);
    }

    /** How wide a cell of the template is, with those that are merged with it and come. */
    private int width(Page page, int row, int column) {
        return sheet.getMergedRegions().stream()
                .filter(region -> region.getFirstRow() == row && region.getFirstColumn() == column)
                .findFirst()
                .map(region -> IntStream.rangeClosed(column, region.getLastColumn())
                        .map(other -> sheet.getColumnWidth(other)
                                * page.columnsOf(other).size())
                        .sum())
                .orElseGet(() -> sheet.getColumnWidth(column));
    }

    private Content content(Page page, Map<BookBlock, Rows> rows, BookLine line, String text, int index, Spot spot) {
        Optional<BookBlank> only = BookBlank.only(text);
        if (only.isPresent()) {
            return content(page, rows, line, only.get(), index, spot);
        }
        return new Content.Words(BookBlank.filled(
                text, blank -> content(page, rows, line, blank, index, spot).inText()));
    }

    private Content content(
            Page page, Map<BookBlock, Rows> rows, BookLine line, BookBlank blank, int index, Spot spot) {
        if (blank.block() == BookBlock.ONCE) {
            return new Content.Words(blanks.text(blank.field(), page, spot.column()));
        }
        Rows found = Optional.ofNullable(rows.get(blank.block())).orElseThrow();
        if (line.heads() && found instanceof MemberRows members) {
            return members.head(blank.field(), spot);
        }
        return found.get(index, blank.field(), spot);
    }

    private void put(XSSFCell cell, Content content, short style) {
        cell.setCellStyle(styles.plain(style));
        if (content instanceof Content.Words words) {
            if (!words.text().isEmpty()) {
                cell.setCellValue(SafeText.cell(words.text()));
            }
        } else if (content instanceof Content.Mark mark) {
            cell.setCellValue(SafeText.cell(mark.text()));
            cell.setCellStyle(styles.mark(style, mark.look()));
        } else if (content instanceof Content.Amount amount) {
            cell.setCellValue(amount.amount().doubleValue());
            cell.setCellStyle(styles.figure(style, amount.look()));
        } else if (content instanceof Content.Total total) {
            cell.setCellStyle(styles.figure(style, total.look()));
            formulas.put(cell, total.formula(), total.expected(), total.mark());
        } else if (content instanceof Content.Link link) {
            XSSFHyperlink way = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            way.setAddress("'" + link.sheet().replace("'", "''") + "'!A1");
            cell.setCellValue(SafeText.cell(link.sheet()));
            cell.setHyperlink(way);
        }
    }

    /** How many lines a text takes in a column of the template. */
    private static int lines(Content content, int width) {
        if (!(content instanceof Content.Words words)) {
            return 1;
        }
        int wide = words.text()
                .codePoints()
                .map(character -> character >= FIRST_WIDE ? 2 : 1)
                .sum();
        int fit = Math.max(2, width / UNITS_A_CHARACTER - 2);
        return Math.max(1, (wide + fit - 1) / fit);
    }
}
