package org.cunbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What must hold for each of our pages, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PageInBrowser {

    private Optional<Browser> started = Optional.empty();

    /** Makes the page. */
    abstract Path page(Path folder) throws IOException;

    final Browser browser() {
        return started.orElseThrow();
    }

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        started = Optional.of(Browser.of(page(folder)));
    }

    @AfterAll
    void stop() {
        started.ifPresent(Browser::quit);
    }

    @BeforeEach
    void open() {
        browser().open();
    }

    @Test
    void it_loads_without_an_error_and_without_the_network() throws IOException {
        assertThat(browser().complaints()).isEmpty();
    }

    @Test
    void nothing_serious_stands_in_the_way_of_those_who_see_badly() {
        assertThat(browser().barriers()).isEmpty();
    }

    @Test
    void on_a_telephone_nothing_is_wider_than_the_screen() {
        browser().openOnTelephone();

        assertThat(browser().evaluated("document.documentElement.clientWidth")).isEqualTo((long) Browser.PHONE);
        assertThat(browser().evaluated("document.documentElement.scrollWidth")).isEqualTo((long) Browser.PHONE);
        assertThat(browser().barriers()).isEmpty();
    }
}
