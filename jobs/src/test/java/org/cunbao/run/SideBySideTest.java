package org.cunbao.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    @Test
    void results_stand_in_the_order_of_the_pieces() throws IOException {
        List<Callable<String>> pieces = List.of(
                () -> {
                    Thread.sleep(50);
                    return "slow";
                },
                () -> "quick");

        assertThat(SideBySide.all(pieces)).containsExactly("slow", "quick");
    }

    @Test
    void a_failure_is_told_when_the_others_are_through() {
        AtomicBoolean through = new AtomicBoolean();
        List<Callable<Boolean>> pieces = List.of(
                () -> {
                    throw new IOException("no room");
                },
                () -> {
                    Thread.sleep(50);
                    through.set(true);
                    return true;
                });

        assertThatThrownBy(() -> SideBySide.all(pieces))
                .isInstanceOf(IOException.class)
                .hasMessage("no room");
        assertThat(through).isTrue();
    }

    @Test
    void a_fault_keeps_its_kind() {
        List<Callable<String>> pieces = List.of(() -> {
            throw new IllegalStateException("a formula gives something else");
        });

        assertThatThrownBy(() -> SideBySide.all(pieces))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a formula gives something else");
    }

    @Test
    void an_interrupted_run_stops_and_says_so() {
        Callable<String> endless = () -> {
            new CountDownLatch(1).await();
            return "never asked for";
        };
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> SideBySide.all(List.of(endless))).isInstanceOf(IOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
