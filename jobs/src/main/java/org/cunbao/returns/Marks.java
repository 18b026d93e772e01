package org.cunbao.returns;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cunbao.catalogue.Messages;
import org.cunbao.domain.SourceCell;

/** Colours the cells that notes speak of and writes the notes beside them as comments. */
final class Marks {

    /** A cell that was marked, and how it had looked. */
    record Marked(XSSFSheet sheet, CellAddress address, XSSFCellStyle before) {}

    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");

    private final XSSFWorkbook workbook;
    private final Messages messages;
    private final MarkStyles styles;
    private final Map<XSSFSheet, Comments> comments = new HashMap<>();

    Marks(XSSFWorkbook workbook, Messages messages) {
        this.workbook = workbook;
        this.messages = messages;
        this.styles = new MarkStyles(workbook);
    }

    /** Marks all cells of the open notes; a cell of several notes carries the colour of the heaviest. */
    List<Marked> set(List<Note> notes) {
        Map<XSSFSheet, Map<CellAddress, List<Note>>> places = new LinkedHashMap<>();
        for (Note note : notes) {
            if (!note.weight().isOpen()) {
                continue;
            }
            for (SourceCell source : note.cells()) {
                sheet(workbook, source)
                        .ifPresent(sheet -> places.computeIfAbsent(sheet, any -> new TreeMap<>())
                                .merge(new CellAddress(source.address()), List.of(note), Marks::joined));
            }
        }
        return places.entrySet().stream()
                .flatMap(sheet -> sheet.getValue().entrySet().stream()
                        .map(cell -> mark(sheet.getKey(), cell.getKey(), cell.getValue())))
                .toList();
    }

    /** The sheet on which a place can be marked; empty when it names no cell, or none of this workbook. */
    static Optional<XSSFSheet> sheet(XSSFWorkbook workbook, SourceCell source) {
        if (!ADDRESS.matcher(source.address()).matches()) {
            return Optional.empty();
        }
        String name = source.sheet().isEmpty() ? ExplanationSheet.COPIED : source.sheet();
        return Optional.ofNullable(workbook.getSheet(name));
    }

    private static List<Note> joined(List<Note> some, List<Note> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    private Marked mark(XSSFSheet sheet, CellAddress address, List<Note> notes) {
        XSSFCell cell = cell(sheet, address);
        XSSFCellStyle before = cell.getCellStyle();
        cell.setCellStyle(styles.marked(before, notes.get(0).weight()));
        String text = notes.stream().map(this::text).collect(Collectors.joining("\n"));
        comments.computeIfAbsent(sheet, Comments::new).add(cell, PlainCell.legible(text));
        return new Marked(sheet, address, before);
    }

    /** The cell at an address; one that was not there takes on the look of its row or column. */
    private static XSSFCell cell(XSSFSheet sheet, CellAddress address) {
        XSSFRow row = sheet.getRow(address.getRow());
        if (row == null) {
            row = sheet.createRow(address.getRow());
        }
        XSSFCell known = row.getCell(address.getColumn());
        if (known != null) {
            return known;
        }
        XSSFCell cell = row.createCell(address.getColumn());
        CellStyle inherited = row.isFormatted() ? row.getRowStyle() : sheet.getColumnStyle(address.getColumn());
        cell.setCellStyle(inherited);
        return cell;
    }

    private String text(Note note) {
        String head = messages.text(
                "returns.comment",
                messages.text("returns.weight." + note.weight().key()),
                note.what());
        return note.remedy().isEmpty() ? head : head + "\n" + messages.text("returns.comment.remedy", note.remedy());
    }
}
