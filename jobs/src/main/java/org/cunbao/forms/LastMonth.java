package org.cunbao.forms;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.cunbao.catalogue.Indicator;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Column;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;

/** Last month's figures of a unit, in locked grey cells: to be looked at, never taken for this month's. */
final class LastMonth {

    private final Words words;
    private final Layout layout;
    private final Optional<Figures> figures;

    LastMonth(Words words, Layout layout, Optional<Figures> figures) {
        this.words = words;
        this.layout = layout;
        this.figures = figures;
    }

    void heads(Paper paper) {
        if (figures.isPresent()) {
            for (Column column : Layout.FIGURES) {
                paper.put(layout.lastMonth(column), words.say("head.last", column.caption()), Look.LAST_FLAG);
            }
        }
    }

    void row(Paper paper, Indicator indicator) {
        figures.ifPresent(found -> {
            for (Column column : Layout.FIGURES) {
                Look look = indicator.isFlag() ? Look.LAST_FLAG : Look.LAST;
                XSSFCell cell = paper.cell(layout.lastMonth(column), look, indicator.decimals());
                found.value(Layer.REPORTED, words.unit().code(), new CellKey(indicator.code(), column))
                        .number()
                        .ifPresent(number -> write(cell, indicator, number));
            }
        });
    }

    private void write(XSSFCell cell, Indicator indicator, BigDecimal number) {
        if (indicator.isFlag()) {
            cell.setCellValue(words.say(number.signum() == 0 ? "no" : "yes"));
        } else {
            EntryCell.write(cell, number);
        }
    }
}
