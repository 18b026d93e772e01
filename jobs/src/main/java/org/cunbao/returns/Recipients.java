package org.cunbao.returns;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Finding;

/** Whom a return is for: a township, all departments together, or nobody known. */
final class Recipients {

    /** A form's name may begin with its unit's code. */
    private static final Pattern CODE = Pattern.compile("^[0-9A-Z]+[ _-]+");

    private final Catalogue catalogue;
    private final YearMonth period;
    private final List<Area> townships;
    private final String departments;
    private final String others;

    Recipients(Catalogue catalogue, YearMonth period) {
        this.catalogue = catalogue;
        this.period = period;
        this.townships = catalogue.areas().of(AreaKind.TOWNSHIP, period);
        this.departments = catalogue.messages().text("returns.departments");
        this.others = catalogue.messages().text("returns.others");
    }

    /** All that can occur, in the order of the register. */
    List<String> all() {
        return Stream.concat(townships.stream().map(Area::name), Stream.of(departments, others))
                .distinct()
                .toList();
    }

    /** The recipient of a unit. */
    String of(Area unit) {
        return switch (unit.kind()) {
            case TOWNSHIP -> unit.name();
            case VILLAGE, COMMUNITY -> catalogue.areas().nameOf(unit.parent());
            case DEPARTMENT -> departments;
            case COUNTY, GROUP -> others;
        };
    }

    /** The recipient of a file: that of the units concerned; if there is none or there are several, the path tells. */
    String of(String path, List<Finding> findings) {
        Set<String> units = findings.stream()
                .filter(finding -> Weight.of(finding).isOpen())
                .flatMap(finding -> catalogue.areas().find(finding.area()).stream())
                .map(this::of)
                .filter(name -> !name.equals(others))
                .collect(Collectors.toSet());
        return units.size() == 1 ? units.iterator().next() : ofPath(path);
    }

    private String ofPath(String path) {
        return Stream.of(path.split("/", -1))
                .map(part ->
                        CODE.matcher(part.replaceFirst("\\.[A-Za-z]+$", "")).replaceFirst(""))
                .flatMap(part -> named(part).stream())
                .findFirst()
                .orElse(others);
    }

    private Optional<String> named(String part) {
        return part.equals(departments)
                ? Optional.of(departments)
                : townships.stream()
                        .filter(township -> township.isNamed(part, period))
                        .map(Area::name)
                        .findFirst();
    }
}
