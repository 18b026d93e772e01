package org.cunbao.sample;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The townships that deliver for their villages, by code. */
record Rosters(Map<String, Way> ways) {

    /** How the villages of a township deliver. */
    enum Way {
        /** Each sends its own workbook. */
        EACH,
        /** On the roster sheet of the township's workbook. */
        WORKBOOK,
        /** In one CSV. */
        CSV
    }

    static Rosters packed() {
        Function<Rows.Row, Way> way = row -> Way.valueOf(row.text("way").toUpperCase(Locale.ROOT));
        return new Rosters(Rows.packed("rosters.csv").rows().stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.text("township"), way)));
    }

    Way of(String township) {
        return ways.getOrDefault(township, Way.EACH);
    }
}
