package org.cunbao.sample;

import java.time.YearMonth;
import java.util.List;
import org.cunbao.catalogue.Catalogue;

/**
 * The deliveries of a county that does not exist: real names, invented figures, the same bytes each time. By the last
 * month its figures come to those that the county made public.
 */
public final class SampleCounty {

    private final Catalogue catalogue;
    private final Targets targets = Targets.packed();
    private final Courses courses;
    private final Deliveries deliveries;

    /** @throws IllegalStateException when the register of the catalogue has no room for the sample's county figures */
    public SampleCounty(Catalogue catalogue, FormWriter writer) {
        this.catalogue = catalogue;
        List<Jump> jumps = Jump.packed();
        this.courses = new Courses(catalogue, targets, jumps);
        Entries entries = new Entries(catalogue, courses, jumps);
        this.deliveries = new Deliveries(catalogue, writer, entries, jumps, Fault.packed());
    }

    /** The month at whose end the {@link #opening} balances stand. */
    public YearMonth openingMonth() {
        return targets.months().get(0);
    }

    /** The months that have deliveries, the earliest first. */
    public List<YearMonth> months() {
        return targets.months().subList(1, targets.months().size());
    }

    /** How many rounds of deliveries a month has: 1, or more when something is corrected. */
    public int rounds(YearMonth period) {
        return deliveries.rounds(period);
    }

    /** The file {@code opening/<openingMonth>.csv}: UTF-8 with a byte order mark, each flow of each unit. */
    public byte[] opening() {
        return new OpeningCsv(catalogue, courses).write(openingMonth());
    }

    /**
     * What arrives in a round, by path: in the first everything that is sent at all, later only corrections.
     *
     * @param period one of {@link #months}
     * @param round counted from 1; a round beyond {@link #rounds} is empty
     * @throws IllegalArgumentException for another month, or a round below 1
     */
    public List<SampleFile> deliveries(YearMonth period, int round) {
        if (!months().contains(period) || round < 1) {
            throw new IllegalArgumentException(period + " round " + round);
        }
        return deliveries.of(period, round);
    }
}
