package org.cunbao.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Rule;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.CellKey;
import org.cunbao.domain.Figures;
import org.cunbao.domain.Layer;
import org.cunbao.domain.MonthBefore;
import org.cunbao.domain.Observation;
import org.cunbao.domain.Outcome;
import org.cunbao.domain.SourceCell;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;

class EditLawsTest {

    private static final Catalogue CATALOGUE = MonthFixture.catalogue();
    private static final Wording WORDING = new Wording(CATALOGUE);
    private static final Value[] VALUES = {
        Value.missing(Reason.BLANK),
        Value.missing(Reason.NOT_APPLICABLE),
        Value.missing(Reason.REJECTED),
        Value.missing(Reason.NOT_DELIVERED),
        Value.of(0),
        Value.of(1),
        Value.of(-3),
        Value.of(new BigDecimal("123456789012345678901234567890.123456"))
    };

    @Property(tries = 60)
    void edit_never_throws_and_says_what_it_lacks_only_when_undecided(@ForAll long seed) {
        Random random = new Random(seed);
        for (Rule rule : CATALOGUE.rules()) {
            List<CellKey> cells = rule.condition().cells();
            Judgement judgement = judge(rule, drawn(cells, random), drawn(cells, random), drawn(cells, random));
            assertThat(judgement.gap().isOpen()).isEqualTo(judgement.outcome() == Outcome.UNDECIDED);
            assertThat(judgement.cells().isEmpty()).isEqualTo(judgement.outcome() != Outcome.FAILED);
        }
    }

    @Property(tries = 20)
    void undecided_never_counts_as_passed(@ForAll long seed) {
        Random random = new Random(seed);
        for (Rule rule : CATALOGUE.rules()) {
            Reason reason = List.of(Reason.REJECTED, Reason.NOT_DELIVERED).get(random.nextInt(2));
            Map<CellKey, Value> missing = new HashMap<>();
            rule.condition().cells().forEach(cell -> missing.put(cell, Value.missing(reason)));
            Judgement judgement = judge(rule, missing, missing, missing);
            assertThat(judgement.outcome()).as(rule.id()).isEqualTo(Outcome.UNDECIDED);
        }
    }

    @Property(tries = 5)
    void order_of_units_does_not_matter(@ForAll long seed) {
        Random random = new Random(seed);
        List<Observation> observations = new ArrayList<>();
        List<Area> villages = CATALOGUE.areas().of(AreaKind.VILLAGE, "620521206000", Month.APRIL);
        for (Area village : villages) {
            CATALOGUE.indicators().ofForm(village, Month.APRIL).stream()
                    .flatMap(indicator -> indicator.cells().stream())
                    .forEach(cell -> observations.add(new Observation(
                            village.code(), cell, VALUES[random.nextInt(7)], SourceCell.of(village.code()))));
        }
        Figures ordered = Figures.empty(Month.APRIL, 1).with(Layer.REPORTED, observations);
        Collections.shuffle(observations, random);
        Figures shuffled = Figures.empty(Month.APRIL, 1).with(Layer.REPORTED, observations);
        Validator validator = new Validator(CATALOGUE);
        assertThat(validator.judgeForms(shuffled, MonthBefore.of(Optional.of(ordered)), Map.of()))
                .isNotEmpty()
                .isEqualTo(validator.judgeForms(ordered, MonthBefore.of(Optional.of(shuffled)), Map.of()));
    }

    private static Judgement judge(
            Rule rule, Map<CellKey, Value> now, Map<CellKey, Value> before, Map<CellKey, Value> villages) {
        ExampleEvidence evidence = new ExampleEvidence(now, before, villages, Map.of(), Map.of(), Set.of(), WORDING);
        return new Edits(WORDING, evidence).of(rule.condition()).judge(evidence);
    }

    private static Map<CellKey, Value> drawn(List<CellKey> cells, Random random) {
        Map<CellKey, Value> values = new HashMap<>();
        cells.forEach(cell -> values.put(cell, VALUES[random.nextInt(VALUES.length)]));
        return values;
    }
}
