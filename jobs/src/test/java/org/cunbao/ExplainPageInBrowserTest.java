package org.cunbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cunbao.cli.Commands;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The page of a county's figure in a real browser, with a village that did not report. */
class ExplainPageInBrowserTest extends PageInBrowser {

    @Override
    Path page(Path home) throws IOException {
        SmallCounty.settle(home);
        Files.delete(home.resolve("input/2021-04/红堡镇/红堡村.csv"));
        Commands.in(home, "run", "2021-04");
        Commands.in(home, "explain", "2021-04", "A13", "--page");
        return home.resolve("output/explain/2021-04-r1/A13.期末.html");
    }

    @Test
    void it_has_its_own_colours() {
        assertThat(browser().evaluated("getComputedStyle(document.querySelector('.contents')).backgroundColor"))
                .isEqualTo("rgb(29, 79, 124)");
    }

    @Test
    void townships_are_open_and_are_closed_by_keyboard() {
        List<String> hashes = browser().texts(".hash code");
        assertThat(hashes).hasSize(3).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(Stream.of(0, 1).map(this::isOpen)).containsExactly(true, true);

        browser().find(By.cssSelector("details summary")).sendKeys(Keys.ENTER);

        assertThat(Stream.of(0, 1).map(this::isOpen)).containsExactly(false, true);
    }

    private Object isOpen(int number) {
        return browser().evaluated("document.querySelectorAll('details')[" + number + "].open");
    }
}
