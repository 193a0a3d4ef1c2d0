package org.bytewise.repl.prompt.slash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.screen.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeigerTest {
  private final FakeScreen screen = new FakeScreen();
  private final FakeTicker ticker = new FakeTicker();
  private final Geiger geiger = new Geiger(screen, ticker);
  private long bytes;

  /** Notes what is shown: lines, and bells as "bell". */
  private static final class FakeScreen implements AsciiScreen {
    final List<String> shown = new ArrayList<>();

    long bells() {
      return shown.stream().filter("bell"::equals).count();
    }

    String last() {
      return shown.get(shown.size() - 1);
    }

    @Override
    public void print(List<Line> lines) {
      throw new AssertionError("nothing to print: " + lines);
    }

    @Override
    public void print(Pages pages) {
      throw new AssertionError("nothing to print: " + pages);
    }

    @Override
    public void error(String line) {
      throw new AssertionError(line);
    }

    @Override
    public boolean confirm(String question) {
      throw new AssertionError(question);
    }

    @Override
    public void progress(String line) {
      shown.add(line);
    }

    @Override
    public void bell() {
      shown.add("bell");
    }
  }

  private static final class FakeTicker implements Geiger.Ticker {
    Runnable tick;

    @Override
    public void start(Runnable begun) {
      tick = begun;
    }

    @Override
    public void stop() {
      tick = null;
    }

    void tick() {
      tick.run();
    }
  }

  @Test
  void nothing_is_heard_or_seen_while_it_is_off() {
    geiger.begin(() -> bytes);
    assertThat(ticker.tick).isNull();
    geiger.end(1_000);
    assertThat(screen.shown).isEmpty();
  }

  @Test
  void the_needle_moves_with_what_is_allocated_and_is_gone_at_the_end() {
    geiger.on(false);
    geiger.begin(() -> bytes);
    ticker.tick();
    assertThat(screen.last()).startsWith("allocating [|...").endsWith("] 0 B");
    bytes += 1_000;
    ticker.tick();
    assertThat(screen.last()).matches("allocating \\[\\.{10,14}\\|\\.+] 1,000 B");
    bytes += 1L << 40;
    ticker.tick();
    assertThat(screen.last()).contains("...|] 1,099,511,627,776 B");
    assertThat(screen.bells()).isEqualTo(2);
    bytes = 500;
    ticker.tick();
    assertThat(screen.last()).as("another statement").endsWith("] 500 B");
    geiger.end(0);
    assertThat(screen.last()).isEmpty();
    assertThat(ticker.tick).as("nothing more to do").isNull();
  }

  @ParameterizedTest
  @CsvSource({"0,0", "1,1", "2,2", "3,2", "1000,10", "1000000,20"})
  void clicks_are_as_many_as_doublings(long objects, int clicks) {
    geiger.on(false);
    geiger.begin(() -> bytes);
    geiger.end(objects);
    for (int i = 0; ticker.tick != null && i < 100; i++) {
      ticker.tick();
    }
    assertThat(screen.bells()).as("%d objects", objects).isEqualTo(clicks);
    assertThat(ticker.tick).isNull();
  }

  @Test
  void new_code_ends_the_clicks_of_the_code_before() {
    geiger.on(false);
    geiger.begin(() -> bytes);
    geiger.end(1_000_000);
    geiger.begin(() -> bytes);
    geiger.end(0);
    assertThat(ticker.tick).isNull();
    assertThat(screen.bells()).isZero();
  }

  @Test
  void without_its_bell_there_is_still_the_needle() {
    geiger.on(true);
    geiger.begin(() -> bytes);
    ticker.tick();
    bytes += 100;
    ticker.tick();
    assertThat(ticker.tick).isNotNull();
    geiger.end(1_000);
    assertThat(screen.bells()).isZero();
    assertThat(screen.shown).anyMatch(line -> line.endsWith("] 100 B"));
    assertThat(ticker.tick).isNull();
  }

  @Test
  void what_is_not_known_leaves_the_needle_where_it_is() {
    geiger.on(false);
    bytes = 70;
    geiger.begin(() -> bytes);
    ticker.tick();
    bytes = -1;
    ticker.tick();
    assertThat(screen.last()).endsWith("] 70 B");
    assertThat(screen.bells()).isEqualTo(1);
  }
}
