package io.memoir.samples.dashboard;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.remote.RemoteWebDriver;

/** A headless Chromium with a profile of its own, as it was installed: nothing is fetched. */
final class Browser implements AutoCloseable {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
  private static final List<String> CHROMIUM =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> DRIVER = List.of("chromedriver");
  private static final String MISSING = "DashboardBrowserTest is skipped: there is no chromium with"
      + " its chromedriver on the PATH. On Debian: apt-get install chromium chromium-driver";

  private final ChromeDriverService service;
  private final RemoteWebDriver driver;

  private Browser(ChromeDriverService service, RemoteWebDriver driver) {
    this.service = service;
    this.driver = driver;
  }

  /** Skips the test, with a message on the console as well, where there is no Chromium. */
  static void assumeInstalled() {
    boolean installed = onPath(CHROMIUM) != null && onPath(DRIVER) != null;
    if (!installed) {
      System.getLogger(Browser.class.getName()).log(System.Logger.Level.WARNING, MISSING);
    }
    assumeTrue(installed, MISSING);
  }

  /** Opens one, to be closed. */
  static Browser open() throws IOException {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(installed(CHROMIUM).toFile());
    options.setPageLoadStrategy(PageLoadStrategy.NONE); // what is seen meanwhile is what is tested
    // Builds in containers are root, for whom Chromium has no sandbox; the page is our own.
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--no-first-run");
    ChromeDriverService service = new ChromeDriverService.Builder()
        .usingDriverExecutable(installed(DRIVER).toFile())
        .usingAnyFreePort()
        .build();
    service.start();
    try {
      return new Browser(service, new RemoteWebDriver(service.getUrl(), options));
    } catch (RuntimeException e) {
      service.stop();
      throw e;
    }
  }

  private static Path installed(List<String> names) {
    return Objects.requireNonNull(onPath(names), "assumed to be there");
  }

  private static @Nullable Path onPath(List<String> names) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator, -1))
        .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }

  void go(URI address) {
    driver.get(address.toString());
  }

  WebElement element(String id) {
    return driver.findElement(By.id(id));
  }

  /** What a script finds on the page, as text; empty for null. */
  String ask(String expression) {
    Object value = driver.executeScript("return String((" + expression + ") ?? '')");
    return String.valueOf(value);
  }

  String text(String id) {
    return ask("document.getElementById('" + id + "')?.textContent");
  }

  /** Asks again and again; each question takes the browser some milliseconds. */
  void await(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (!isSo(condition)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(
            "Not within " + LONGEST_WAIT + ": " + what + "\n" + driver.getPageSource());
      }
    }
  }

  /** While one page takes the place of another there may be neither. */
  private static boolean isSo(BooleanSupplier condition) {
    try {
      return condition.getAsBoolean();
    } catch (WebDriverException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      driver.quit();
    } finally {
      service.stop();
    }
  }
}
