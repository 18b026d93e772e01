package org.cunbao.catalogue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.ReferencePeriod;

/**
 * The templates, read and checked: everything the program knows about a county. Immutable.
 *
 * @param rules by file, then in the order of the file
 * @param waivers in the order of their file
 * @param schedule when reports are owed; empty for a set that says nothing of it
 * @param retention how long records are kept; empty for a set that says nothing of it
 * @param book what the workbook's template asks for
 * @param periodWords how the report of a month becomes one of a quarter or a year
 * @param messages in Chinese, unless {@link #speaking} was asked for another language
 * @param files what all of this was read from
 */
public record Catalogue(
        County county,
        Areas areas,
        Indicators indicators,
        Map<AreaKind, Form> forms,
        Opening opening,
        List<Rule> rules,
        List<Waiver> waivers,
        Map<YearMonth, Published> published,
        ReportSettings report,
        PacketSettings packet,
        Optional<Schedule> schedule,
        Optional<Retention> retention,
        BookTemplate book,
        PeriodWords periodWords,
        Messages messages,
        TemplateFiles files) {

    public Catalogue {
        forms = Map.copyOf(forms);
        rules = List.copyOf(rules);
        waivers = List.copyOf(waivers);
        published = Map.copyOf(published);
    }

    /**
     * Reads a template set.
     *
     * @throws InvalidTemplates with everything that is wrong in it
     */
    public static Catalogue read(TemplateFiles files) throws InvalidTemplates {
        return new CatalogueReader(files).read();
    }

    /** The same templates, whose messages are in a language. */
    public Catalogue speaking(Language language) {
        return with(areas, messages.in(language));
    }

    /** The same templates with another register. */
    Catalogue with(Areas register) {
        return with(register, messages);
    }

    private Catalogue with(Areas register, Messages said) {
        return new Catalogue(
                county,
                register,
                indicators,
                forms,
                opening,
                rules,
                waivers,
                published,
                report,
                packet,
                schedule,
                retention,
                book,
                periodWords,
                said,
                files);
    }

    /**
     * The same templates, worded for periods of a kind.
     *
     * @throws InvalidTemplates when the words do not fit into the templates
     */
    public Catalogue wordedFor(ReferencePeriod.Kind kind) throws InvalidTemplates {
        return kind == ReferencePeriod.Kind.MONTH ? this : read(periodWords.apply(files, kind));
    }

    /** The form that a kind of unit fills in: village, township or department. */
    public Form form(AreaKind unitKind) {
        Form form = forms.get(unitKind);
        if (form == null) {
            throw new IllegalArgumentException("no form for " + unitKind);
        }
        return form;
    }

    /** The units that owe a form for a month: villages, townships, departments, each by code. */
    public List<Area> reportingUnits(YearMonth period) {
        return List.of(AreaKind.VILLAGE, AreaKind.TOWNSHIP, AreaKind.DEPARTMENT).stream()
                .flatMap(kind -> areas.of(kind, period).stream())
                .filter(unit -> !indicators.ofForm(unit, period).isEmpty())
                .toList();
    }

    /**
     * The day until which corrections of a month are taken: the day that was set; where there is a schedule, a working
     * day after that of the report.
     */
    public LocalDate correctionsDue(YearMonth period) {
        LocalDate day = period.plusMonths(1).atDay(report.corrections().day());
        return schedule.map(known -> known.corrections(period, day)).orElse(day);
    }

    public Optional<Published> published(YearMonth period) {
        return Optional.ofNullable(published.get(period));
    }

    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The rules of a scope that hold in a month. */
    public List<Rule> rules(Rule.Scope scope, YearMonth period) {
        return rules.stream()
                .filter(rule -> rule.scope() == scope && rule.validity().holds(period))
                .toList();
    }
}
