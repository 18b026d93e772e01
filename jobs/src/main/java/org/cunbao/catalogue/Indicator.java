package org.cunbao.catalogue;

import java.util.List;
import java.util.Optional;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;

/**
 * What is measured.
 *
 * @param code such as {@code A01}: the chapter's letter and two digits
 * @param form the kind of unit that reports it
 * @param unit the unit of measurement, such as {@code 万元}
 * @param decimals digits after the decimal point that a figure may have
 * @param department the code of the department that reports it; empty unless {@code form} is a department
 * @param townshipControl whether the township form repeats it as a control total over its villages
 * @param note for the reader of the form; may be empty
 */
public record Indicator(
        String code,
        String chapter,
        AreaKind form,
        String name,
        String unit,
        Type type,
        int decimals,
        Measure measure,
        String department,
        boolean townshipControl,
        Validity validity,
        String note) {

    /** What a figure of it may be. */
    public enum Type {
        COUNT,
        DECIMAL,
        /** 是 or 否; a total is the number of units that say 是. */
        FLAG
    }

    /** A state at the end of a month, or what happened in it. */
    public enum Measure {
        STOCK,
        FLOW
    }

    /** The columns whose figures must be there and are released. */
    public List<Column> columns() {
        return measure == Measure.FLOW ? List.of(Column.MONTH, Column.CUMULATIVE) : List.of(Column.END);
    }

    /** The columns it may have on its form: those of {@link #columns()}, and for a flow the adjustment. */
    public List<Column> entryColumns() {
        return measure == Measure.FLOW ? List.of(Column.MONTH, Column.CUMULATIVE, Column.ADJUSTMENT) : columns();
    }

    /** The column meant when none is named: 累计 of a flow, 期末 of a stock. */
    public Column mainColumn() {
        return measure == Measure.FLOW ? Column.CUMULATIVE : Column.END;
    }

    public List<CellKey> cells() {
        return columns().stream().map(column -> new CellKey(code, column)).toList();
    }

    /** The cells that may be filled on its form. */
    public List<CellKey> entryCells() {
        return entryColumns().stream().map(column -> new CellKey(code, column)).toList();
    }

    public CellKey mainCell() {
        return new CellKey(code, mainColumn());
    }

    /** The cell of a column, or of the main column when none is named. */
    public CellKey cell(Optional<Column> column) {
        return new CellKey(code, column.orElse(mainColumn()));
    }

    public boolean isFlag() {
        return type == Type.FLAG;
    }
}
