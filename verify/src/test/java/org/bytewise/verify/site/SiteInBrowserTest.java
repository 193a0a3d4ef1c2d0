package org.bytewise.verify.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The site in a real browser. */
@EnabledForJreRange(min = JRE.JAVA_25)
@EnabledIf(
    value = "org.bytewise.verify.site.Browser#isAvailable",
    disabledReason = "there is no Chromium")
@Execution(ExecutionMode.SAME_THREAD)
class SiteInBrowserTest {
  private static final List<Integer> WIDTHS = List.of(1_400, 800, 360);

  /** Returns what is wider than the window, where it does not scroll by itself. */
  private static final String WIDER = """
      (function () {
        const width = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= width) return "";
        const wide = [...document.body.querySelectorAll("*")]
            .filter((one) => one.getBoundingClientRect().right > width + 1)
            .map((one) => one.tagName + "." + one.className);
        return document.documentElement.scrollWidth + ": " + wide.slice(0, 5).join(", ");
      })()
      """;

  private static final String DARK = "rgb(20, 24, 29)";

  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    // Not a folder that JUnit deletes: the browser links from there to elsewhere.
    browser =
        Browser.start(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "browser"));
  }

  @AfterAll
  static void stop() throws Exception {
    browser.close();
  }

  @Test
  void every_page_loads_without_an_error_fits_every_window_and_has_its_dark_colours()
      throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Path page : BuiltSite.pages()) {
      browser.open(page.toUri());
      for (int width : WIDTHS) {
        browser.size(width, 900);
        Object wider = browser.value(WIDER);
        if (!"".equals(wider)) {
          wrong.add(page + " at " + width + ": " + wider);
        }
      }
      assertThat(background("light")).as("the background of %s", page).isNotEqualTo(DARK);
      assertThat(background("dark"))
          .as("the background of %s in the dark", page)
          .isEqualTo(DARK);
      browser.complaints().forEach(complaint -> wrong.add(page + ": " + complaint));
    }
    assertThat(wrong).isEmpty();
  }

  private static Object background(String scheme) throws Exception {
    browser.colours(scheme);
    return browser.value("getComputedStyle(document.body).backgroundColor");
  }

  @Test
  void a_prediction_that_is_typed_is_answered_and_reveals_what_is_below_it() throws Exception {
    browser.size(800, 900);
    browser.open(BuiltSite.folder().resolve("lessons/string-size.html").toUri());
    String box = "document.querySelector('.question[data-kind=predict]')";
    assertThat(browser.value(box + ".querySelector('details.answer').open")).isEqualTo(false);
    browser.value(box + ".querySelector('input').focus()");
    browser.type("0 bytes");
    browser.enter();
    assertThat(browser.value(box + ".querySelector('details.answer').open")).isEqualTo(true);
    assertThat((String) browser.value(box + ".querySelector('.verdict').textContent"))
        .startsWith("You said 0 bytes. Measured, it is ")
        .contains("It has no characters, but the object exists all the same");
    String answer = (String) browser.value(box + ".dataset.answer");
    browser.value(box + ".querySelector('input').value = ''");
    browser.value(box + ".querySelector('input').focus()");
    browser.type(answer);
    browser.enter();
    assertThat((String) browser.value(box + ".querySelector('.verdict').textContent"))
        .startsWith("You said " + answer + ", and measured it is ");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void a_word_is_found_without_a_server() throws Exception {
    browser.open(URI.create(BuiltSite.folder().resolve("search.html").toUri() + "?q=padding"));
    assertThat((String) browser.value("document.getElementById('found').textContent"))
        .endsWith(" places found.");
    assertThat((String) browser.value("document.querySelector('#results a').href"))
        .contains("lessons/");
    assertThat(browser.complaints()).isEmpty();
  }
}
