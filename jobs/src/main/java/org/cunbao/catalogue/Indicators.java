package org.cunbao.catalogue;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cunbao.domain.AreaKind;

/** The chapters and indicators, in the order of their files. */
public final class Indicators {

    /** A chapter of the report. */
    public record Chapter(String code, String name) {}

    private final List<Chapter> chapters;
    private final List<Indicator> indicators;

    Indicators(List<Chapter> chapters, List<Indicator> indicators) {
        this.chapters = List.copyOf(chapters);
        this.indicators = List.copyOf(indicators);
    }

    public List<Chapter> chapters() {
        return chapters;
    }

    /** The indicators valid in a month. */
    public List<Indicator> of(YearMonth period) {
        return indicators.stream()
                .filter(indicator -> indicator.validity().holds(period))
                .toList();
    }

    /** The indicators of a chapter valid in a month. */
    public List<Indicator> ofChapter(String chapter, YearMonth period) {
        return of(period).stream()
                .filter(indicator -> indicator.chapter().equals(chapter))
                .toList();
    }

    /** The indicators that a unit's form collects in a month, a township's control totals last. */
    public List<Indicator> ofForm(Area unit, YearMonth period) {
        List<Indicator> own = of(period).stream()
                .filter(indicator -> indicator.form() == unit.kind())
                .filter(indicator -> indicator.department().isEmpty()
                        || indicator.department().equals(unit.code()))
                .toList();
        if (unit.kind() != AreaKind.TOWNSHIP) {
            return own;
        }
        List<Indicator> control =
                of(period).stream().filter(Indicator::townshipControl).toList();
        return Stream.concat(own.stream(), control.stream()).toList();
    }

    /** By code, whether valid or not. */
    public Optional<Indicator> find(String code) {
        return indicators.stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst();
    }

    List<Indicator> all() {
        return indicators;
    }
}
