package org.cunbao.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

    @Property(tries = 200)
    void shares_add_up_within_their_rooms(
            @ForAll @Size(5) List<@LongRange(min = 1, max = 1000) Long> weights,
            @ForAll @Size(5) List<@LongRange(max = 50) Long> rooms,
            @ForAll @IntRange(max = 100) int percent) {
        long amount = Arrays.stream(plain(rooms)).sum() * percent / 100;
        long[] shares = Apportionment.of(amount, plain(weights), plain(rooms));
        assertThat(Arrays.stream(shares).sum()).isEqualTo(amount);
        for (int i = 0; i < shares.length; i++) {
            assertThat(shares[i]).isBetween(0L, rooms.get(i));
        }
    }

    private static long[] plain(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }

    @Test
    void shares_are_proportional_where_there_is_room() {
        assertThat(Apportionment.of(10, new long[] {1, 4, 0, 5}, new long[] {99, 99, 99, 99}))
                .containsExactly(1, 4, 0, 5);
    }

    @Test
    void more_than_fits_is_refused() {
        assertThatThrownBy(() -> Apportionment.of(3, new long[] {1, 1}, new long[] {1, 1}))
                .hasMessageContaining("no room for 1 of 3");
    }
}
