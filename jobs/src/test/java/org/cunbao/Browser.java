package org.cunbao;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A real browser with one page in it. Tests that ask for it are left out, and that is said, where Chromium and its
 * driver are not installed; with {@code -Dbrowser.required=true} that is a failure.
 */
final class Browser {

    /** The width of a small telephone. */
    static final int PHONE = 360;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChromeDriver driver;
    private final String page;

    private Browser(ChromeDriver driver, Path page) {
        this.driver = driver;
        this.page = page.toUri().toString();
    }

    /** Starts one for a page, which {@link #open} shows. */
    static Browser of(Path page) {
        Optional<File> browser = program("chromium", "chromium-browser", "google-chrome");
        Optional<File> driver = program("chromedriver");
        if (browser.isEmpty() || driver.isEmpty()) {
            String reason = "没有安装 chromium 和 chromedriver，网页没有在浏览器里试过";
            if (Boolean.getBoolean("browser.required")) {
                Assertions.fail(reason);
            }
            Assumptions.abort(reason);
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.orElseThrow());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,1000");
        options.setCapability("goog:loggingPrefs", logs);
        return new Browser(
                new ChromeDriver(
                        new ChromeDriverService.Builder()
                                .usingDriverExecutable(driver.orElseThrow())
                                .usingAnyFreePort()
                                .build(),
                        options),
                page);
    }

    private static Optional<File> program(String... names) {
        List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return Stream.of(names)
                .flatMap(name -> folders.stream().map(place -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .map(Path::toFile)
                .findFirst();
    }

    void quit() {
        driver.quit();
    }

    /** Shows the page on a wide screen. */
    void open() {
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        driver.get(page);
    }

    /** Shows the page on a telephone. */
    void openOnTelephone() {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", PHONE, "height", 740, "deviceScaleFactor", 1, "mobile", true));
        driver.get(page);
    }

    WebElement find(By by) {
        return driver.findElement(by);
    }

    List<WebElement> findAll(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** What a script returns; an empty text for nothing. */
    Object run(String script) {
        return Optional.ofNullable(driver.executeScript(script)).orElse("");
    }

    Object evaluated(String expression) {
        return run("return " + expression);
    }

    List<String> texts(String selector) {
        return findAll(selector).stream()
                .map(element -> String.valueOf(element.getDomProperty("textContent")))
                .toList();
    }

    /**
     * What the browser complains of while it loads the page again, and whatever it asks for besides the page itself.
     */
    List<String> complaints() throws IOException {
        driver.manage().logs().get(LogType.BROWSER);
        driver.manage().logs().get(LogType.PERFORMANCE);
        driver.get(page);
        List<String> complaints = new ArrayList<>();
        driver.manage().logs().get(LogType.BROWSER).forEach(entry -> complaints.add(entry.getMessage()));
        List<String> requested = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode event = JSON.readTree(entry.getMessage()).path("message");
            if (event.path("method").asText().equals("Network.requestWillBeSent")) {
                requested.add(event.path("params").path("request").path("url").asText());
            }
        }
        Assertions.assertThat(requested).contains(page);
        requested.stream()
                .filter(address -> !address.equals(page) && !address.startsWith("data:"))
                .forEach(complaints::add);
        return complaints;
    }

    /** What seriously stands in the way of those who see badly or use no mouse. */
    List<String> barriers() {
        List<Rule> violations = new AxeBuilder().analyze(driver).getViolations();
        return violations.stream()
                .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                .map(rule -> rule.getId() + ": " + rule.getNodes())
                .toList();
    }
}
