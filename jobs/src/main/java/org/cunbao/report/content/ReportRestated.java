package org.cunbao.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Messages;
import org.cunbao.catalogue.PeriodNames;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.Superseded;
import org.cunbao.domain.Superseded.UnitChange;
import org.cunbao.report.font.Repertoire;
import org.cunbao.report.table.Words;

/** Which figures differ from the release that this one takes the place of, and why. */
public final class ReportRestated {

    private static final int SHOWN = 40;

    private final ReportMonth month;

    public ReportRestated(ReportMonth month) {
        this.month = month;
    }

    void write(ReportPage page) {
        Messages messages = month.messages();
        page.chapter(messages.text("report.restated.heading"));
        page.paragraph(lastMonth());
        month.result().background().superseded().ifPresent(old -> {
            if (old.units().isEmpty() && month.restated().isEmpty()) {
                page.paragraph(messages.text("report.restated.none", old.revision()) + reason(old, ""));
                return;
            }
            page.paragraph(overview(old));
            if (!old.units().isEmpty()) {
                units(page, old.units());
            }
            totals(page);
        });
    }

    /** How much is restated, in two sentences; or that nothing is. */
    public String summary() {
        Messages messages = month.messages();
        return month.result()
                .background()
                .superseded()
                .map(old -> month.restated().isEmpty()
                        ? messages.text("report.restated.none", old.revision())
                        : overview(old))
                .orElseGet(this::first);
    }

    /** Which release of the month before the report compares with, and whether this one is the first of its month. */
    private String lastMonth() {
        Messages messages = month.messages();
        if (!month.result().extent().period().isMonth()) {
            return first()
                    + messages.text(
                            month.result().previous().isEmpty()
                                    ? "report.restated.no-previous"
                                    : "report.restated.previous.period");
        }
        return first()
                + month.result()
                        .previous()
                        .map(last -> messages.text(
                                "report.restated.previous",
                                last.period().getYear(),
                                last.period().getMonthValue(),
                                last.vintage()))
                        .orElseGet(() -> messages.text("report.restated.no-previous"));
    }

    private String first() {
        if (month.result().background().superseded().isPresent()) {
            return "";
        }
        boolean first =
                month.result().extent().period().isMonth() || month.result().revision() == 1;
        return month.messages().text(first ? "report.restated.first" : "report.restated.other-months");
    }

    /** Of a quarter or a year: which months' releases are others, and why they were made. */
    private String months(Superseded old) {
        Messages messages = month.messages();
        PeriodNames names = new PeriodNames(month.catalogue());
        return old.months().stream()
                .map(change -> messages.text(
                        change.reason().isEmpty() ? "report.restated.month" : "report.restated.month.reason",
                        names.month(change.month()),
                        change.before(),
                        change.now(),
                        Repertoire.legible(change.reason())))
                .collect(Collectors.joining());
    }

    private String overview(Superseded old) {
        Messages messages = month.messages();
        return messages.text(
                        "report.restated.overview",
                        old.revision(),
                        old.units().size(),
                        restated(Layer.REPORTED, AreaKind.VILLAGE),
                        restated(Layer.TOTAL, AreaKind.TOWNSHIP),
                        restated(Layer.TOTAL, AreaKind.COUNTY))
                + months(old)
                + reason(old, messages.text("report.restated.no-reason"));
    }

    /** @param none what to say when nobody wrote why */
    private String reason(Superseded old, String none) {
        return old.reason().isEmpty()
                ? none
                : month.messages().text("report.restated.reason", Repertoire.legible(old.reason()));
    }

    private long restated(Layer layer, AreaKind kind) {
        return month.restated().stream()
                .filter(key -> key.layer() == layer)
                .filter(key -> month.catalogue()
                        .areas()
                        .find(key.area())
                        .filter(area -> area.kind() == kind)
                        .isPresent())
                .count();
    }

    private void units(ReportPage page, List<UnitChange> units) {
        Messages messages = month.messages();
        List<Map<String, String>> rows =
                units.stream().limit(SHOWN).map(this::row).toList();
        page.table(messages.text("report.restated.units.caption"), "restated-unit-table", rows);
        page.note(
                rows.size() == units.size()
                        ? ""
                        : messages.text("report.restated.units.shown", units.size(), rows.size()));
    }

    private Map<String, String> row(UnitChange unit) {
        return Map.of(
                "unit", month.catalogue().areas().fullNameOf(unit.unit()),
                "cause", new Words(month.catalogue()).word("cause", unit.cause()),
                "figures", String.valueOf(unit.cells().size()),
                "file", Repertoire.legible(unit.file()));
    }

    private void totals(ReportPage page) {
        Messages messages = month.messages();
        List<Map<String, String>> rows = new ArrayList<>();
        month.superseded().ifPresent(old -> {
            for (Figures.Key key : month.restated()) {
                if (key.layer() == Layer.TOTAL && key.area().equals(month.county())) {
                    rows.add(row(old, key));
                }
            }
        });
        if (rows.isEmpty()) {
            page.paragraph(messages.text("report.restated.no-totals"));
            return;
        }
        page.table(messages.text("report.restated.caption"), "restated-table", rows);
        ReportNotes notes = new ReportNotes(messages, page.lastRows());
        page.note(messages.text("report.note.restated-file"), notes.marks(), notes.partial());
    }

    private Map<String, String> row(ReportMonth old, Figures.Key key) {
        Indicator indicator = month.indicator(key.cell().indicator());
        return Map.of(
                "indicator", indicator.code() + " " + indicator.name(),
                "column", month.names().column(key.cell().column()),
                "unit", month.unit(indicator),
                "before", figure(old, key, indicator),
                "now", figure(month, key, indicator));
    }

    /** Without the sign, which would stand at every figure. */
    private static String figure(ReportMonth of, Figures.Key key, Indicator indicator) {
        return of.numbers()
                .covered(
                        of.numbers().total(of.total(key.area(), key.cell()), indicator),
                        of.total(key.area(), key.cell()),
                        of.coverage(key.area(), key.cell()));
    }
}
