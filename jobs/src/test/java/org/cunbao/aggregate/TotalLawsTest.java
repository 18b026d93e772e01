package org.cunbao.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cunbao.domain.Coverage;
import org.cunbao.domain.Value;
import org.cunbao.domain.Value.Reason;

class TotalLawsTest {

    @Property(tries = 200)
    void any_grouping_and_order_gives_the_same_total(@ForAll("values") List<Value> values, @ForAll long seed) {
        Map<Long, Total> groups = new TreeMap<>();
        Random random = new Random(seed);
        for (Value value : values) {
            groups.merge((long) random.nextInt(5), Total.of(value), Total::plus);
        }
        Total grouped = groups.values().stream().reduce(Total.EMPTY, Total::plus);
        assertThat(grouped.coverage()).isEqualTo(sum(values).coverage());
        assertThat(grouped.value()).isEqualTo(sum(values).value());
    }

    @Property(tries = 200)
    void coverage_adds_up(@ForAll("values") List<Value> values) {
        Coverage coverage = sum(values).coverage();
        assertThat(coverage.reported())
                .isEqualTo(values.stream().filter(Value::isReported).count());
        assertThat(coverage.expected())
                .isEqualTo(values.stream()
                        .filter(value -> !value.equals(Value.missing(Reason.NOT_APPLICABLE)))
                        .count());
    }

    @Property(tries = 200)
    void nothing_missing_is_silently_zero(@ForAll("values") List<Value> values) {
        Total total = sum(values);
        boolean any = values.stream().anyMatch(Value::isReported);
        assertThat(total.value().isReported()).isEqualTo(any);
        if (any) {
            BigDecimal sum =
                    values.stream().flatMap(value -> value.number().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(total.value()).isEqualTo(Value.of(sum));
        }
    }

    @Property(tries = 50)
    void nothing_reported_keeps_a_reason(@ForAll("missing") List<Value> values) {
        assertThat(sum(values).value()).isInstanceOf(Value.Missing.class);
    }

    @Provide
    Arbitrary<List<Value>> values() {
        return Arbitraries.oneOf(
                        Arbitraries.bigDecimals().ofScale(2).map(Value::of),
                        Arbitraries.of(Reason.class).map(Value::missing))
                .list()
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<Value>> missing() {
        return Arbitraries.of(Reason.class).map(Value::missing).list().ofMaxSize(30);
    }

    private static Total sum(List<Value> values) {
        return values.stream().map(Total::of).reduce(Total.EMPTY, Total::plus);
    }
}
