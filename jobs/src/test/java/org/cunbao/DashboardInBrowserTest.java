package org.cunbao;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.MonthlyResult;
import org.cunbao.report.MonthFindings;
import org.cunbao.report.dashboard.Dashboard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The dashboard in a real browser. Left out, and said so, where Chromium and its driver are not installed; with
 * {@code -Dbrowser.required=true} that is a failure.
 */
class DashboardInBrowserTest {

    private static final Catalogue CATALOGUE = MonthFixture.catalogue();
    private static final MonthlyResult MONTH = MonthFixture.month(
            CATALOGUE,
            YearMonth.of(2021, 4),
            MonthFindings.some(),
            List.of("620521100206", "620521102000", "620521D03"));
    private static final int PHONE = 360;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static Optional<ChromeDriver> started = Optional.empty();

    private static ChromeDriver browser() {
        return started.orElseThrow();
    }

    @BeforeAll
    static void start() throws IOException {
        Optional<File> browser = program("chromium", "chromium-browser", "google-chrome");
        Optional<File> driver = program("chromedriver");
        if (browser.isEmpty() || driver.isEmpty()) {
            String reason = "没有安装 chromium 和 chromedriver，看板没有在浏览器里试过";
            if (Boolean.getBoolean("browser.required")) {
                Assertions.fail(reason);
            }
            Assumptions.abort(reason);
        }
        new Dashboard(CATALOGUE).write(MONTH, file());
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.orElseThrow());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,1000");
        options.setCapability("goog:loggingPrefs", logs);
        started = Optional.of(new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.orElseThrow())
                        .usingAnyFreePort()
                        .build(),
                options));
    }

    private static Path file() {
        return folder.resolve("dashboard.html");
    }

    private static Optional<File> program(String... names) {
        List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return Stream.of(names)
                .flatMap(name -> folders.stream().map(place -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .map(Path::toFile)
                .findFirst();
    }

    @AfterAll
    static void stop() {
        started.ifPresent(ChromeDriver::quit);
    }

    @BeforeEach
    void open() {
        browser().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        browser().get(file().toUri().toString());
    }

    private static Object evaluated(String script) {
        return Optional.ofNullable(((JavascriptExecutor) browser()).executeScript("return " + script))
                .orElse("");
    }

    private static List<String> texts(String selector) {
        return browser().findElements(By.cssSelector(selector)).stream()
                .map(element -> String.valueOf(element.getDomProperty("textContent")))
                .toList();
    }

    @Test
    void it_loads_without_an_error_and_without_the_network() throws IOException {
        browser().manage().logs().get(LogType.BROWSER);
        browser().manage().logs().get(LogType.PERFORMANCE);
        browser().get(file().toUri().toString());

        assertThat(browser().manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
        List<String> requested = new ArrayList<>();
        for (LogEntry entry : browser().manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode event = JSON.readTree(entry.getMessage()).path("message");
            if (event.path("method").asText().equals("Network.requestWillBeSent")) {
                requested.add(event.path("params").path("request").path("url").asText());
            }
        }
        assertThat(requested)
                .isNotEmpty()
                .allMatch(address -> address.equals(file().toUri().toString()) || address.startsWith("data:"));
    }

    @Test
    void nothing_serious_stands_in_the_way_of_those_who_see_badly() {
        assertAccessible();
    }

    @Test
    void on_a_telephone_nothing_is_wider_than_the_screen() {
        browser()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", PHONE, "height", 740, "deviceScaleFactor", 1, "mobile", true));
        browser().get(file().toUri().toString());

        assertThat(evaluated("document.documentElement.clientWidth")).isEqualTo((long) PHONE);
        assertThat(evaluated("document.documentElement.scrollWidth")).isEqualTo((long) PHONE);
        assertThat(evaluated("Array.from(document.querySelectorAll('svg')).every(s => s.clientWidth <= innerWidth)"))
                .isEqualTo(true);
        assertAccessible();
    }

    private static void assertAccessible() {
        List<Rule> violations = new AxeBuilder().analyze(browser()).getViolations();
        assertThat(violations.stream()
                        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": " + rule.getNodes())
                        .toList())
                .isEmpty();
    }

    @Test
    void the_charts_are_drawn_and_written_with_the_figures_of_their_tables() {
        List<String> drawn = texts("#ranking-chart svg text");
        assertThat(texts(".ranking:not([hidden]) tbody tr:not(.total) th"))
                .hasSize(18)
                .allMatch(drawn::contains);
        assertThat(texts(".ranking:not([hidden]) tbody tr:not(.total) td:nth-child(3)"))
                .allMatch(figure -> drawn.stream().anyMatch(text -> text.startsWith(figure)));
        assertThat(browser().findElements(By.cssSelector(".smalls svg"))).hasSize(8);
        assertThat(texts(".smalls svg text")).contains("3月", "4月");
        assertThat(texts("#finding-chart svg text")).contains("永清镇", "疑问未说明");
    }

    @Test
    void no_chart_is_cut_on_paper() {
        Object whole = ((JavascriptExecutor) browser())
                .executeScript("window.dispatchEvent(new Event('beforeprint'));"
                        + "return Array.from(document.querySelectorAll('.chart svg')).map(svg => {"
                        + "  const paper = svg.getBoundingClientRect();"
                        + "  return paper.width <= 703 && Array.from(svg.querySelectorAll('text')).every(text => {"
                        + "    const box = text.getBoundingClientRect();"
                        + "    return box.right <= paper.right && box.bottom <= paper.bottom; }); })");

        assertThat(whole)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(10)
                .containsOnly(true);
    }

    @Test
    void the_ranking_changes_by_keyboard() {
        List<String> before = texts("#ranking-chart svg text");
        String caption = texts(".ranking:not([hidden]) caption").get(0);

        browser().findElement(By.id("indicator")).sendKeys(Keys.ARROW_DOWN);

        assertThat(texts(".ranking:not([hidden]) caption")).hasSize(1).doesNotContain(caption);
        assertThat(texts("#ranking-chart svg text")).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void the_findings_are_filtered_as_one_types() {
        assertThat(texts("#shown")).containsExactly("共 50 条，列出 50 条。");

        browser().findElement(By.id("by-text")).sendKeys("D12");

        assertThat(texts("#shown")).containsExactly("共 50 条，列出 1 条。");
        assertThat(browser().findElements(By.cssSelector("#finding-list tbody tr:not([hidden])")))
                .hasSize(1);
    }
}
