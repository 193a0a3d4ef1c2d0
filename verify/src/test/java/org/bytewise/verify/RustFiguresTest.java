package org.bytewise.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bytewise.instruments.rust.RustMeasurement;
import org.bytewise.instruments.rust.RustTable;
import org.bytewise.lessons.measure.Measurement;
import org.junit.jupiter.api.Test;

/**
 * The recorded figures of Rust are what {@code figures.rs} measures. Compared for the recorded
 * compiler and platform alone, because Rust promises none of these figures; with
 * -Dbytewise.rewrite=true, the figures of the compiler on the path are recorded instead.
 */
class RustFiguresTest {
  private static final Path FILE = Launcher.root()
      .resolve("instruments/src/main/resources/org/bytewise/instruments/rust/figures.txt");

  /** Matches a figure in a lesson's prose that is one of Rust, or compares with one. */
  private static final Pattern FIGURE = Pattern.compile("`=([^`]*\\brust\\[[^`]*)`");

  @Test
  void the_recorded_figures_are_those_that_are_measured() throws Exception {
    Optional<String> measured = RustMeasurement.now();
    assumeTrue(measured.isPresent(), "there is no rustc on the PATH to measure them again");
    if (Boolean.getBoolean("bytewise.rewrite")) {
      Files.writeString(FILE, measured.get());
      return;
    }
    String recorded = Files.readString(FILE);
    List<String> here = measured.get().lines().limit(2).toList();
    List<String> there = recorded.lines().limit(2).toList();
    assumeTrue(
        here.equals(there),
        "the figures are those of %s, and there is %s: its own may differ, %d lines do"
            .formatted(
                there,
                here,
                measured.get().lines().filter(line -> !recorded.contains(line)).count()));
    assertThat(measured.get()).as("run this test with -Dbytewise.rewrite=true").isEqualTo(recorded);
  }

  @Test
  void every_figure_that_a_lesson_asks_for_is_recorded() throws Exception {
    Set<Measurement.RustFigure> asked = new LinkedHashSet<>();
    try (Stream<Path> lessons =
        Files.list(Launcher.root().resolve("lessons/src/main/resources/org/bytewise/lessons"))) {
      for (Path lesson : lessons.filter(file -> file.toString().endsWith(".md")).toList()) {
        Matcher figure = FIGURE.matcher(Files.readString(lesson));
        while (figure.find()) {
          asked.addAll(Measurement.parsePrefix(figure.group(1)).measurement().rustFigures());
        }
      }
    }
    assertThat(asked).hasSizeGreaterThan(30);
    for (Measurement.RustFigure one : asked) {
      assertThat(RustTable.recorded().figure(one.figure(), one.name()))
          .as(one.toString())
          .isNotNull();
    }
  }

  @Test
  void the_table_that_the_program_reads_is_the_recorded_one() throws Exception {
    assertThat(Files.readString(FILE)).startsWith("rustc ").contains("\ntype Vec<u8>\n");
    assertThat(RustTable.recorded().figure("size", "Vec<u8>")).isEqualTo(24L);
  }
}
