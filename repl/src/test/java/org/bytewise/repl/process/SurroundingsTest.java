package org.bytewise.repl.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurroundingsTest {
  private static Surroundings with(Map<String, String> environment) {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return new Surroundings(
        new ByteArrayInputStream(new byte[0]),
        nowhere,
        nowhere,
        StandardCharsets.UTF_8,
        environment,
        false,
        false);
  }

  @Test
  void files_are_below_the_variables_folder() {
    StateFiles files =
        with(Map.of("XDG_STATE_HOME", "/state", "HOME", "/home/a")).files();
    assertThat(files.history()).isEqualTo(Path.of("/state/bytewise/history"));
    assertThat(files.progress()).isEqualTo(Path.of("/state/bytewise/progress.json"));
  }

  @Test
  void without_the_variable_or_with_a_relative_one_files_are_below_home() {
    Path expected = Path.of("/home/a/.local/state/bytewise");
    assertThat(with(Map.of("HOME", "/home/a")).files().folder()).isEqualTo(expected);
    assertThat(
            with(Map.of("HOME", "/home/a", "XDG_STATE_HOME", "state")).files().folder())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"120,120", "5,20", "wide,80", "'',80"})
  void the_width_is_that_of_columns_and_at_least_twenty(String columns, int width) {
    assertThat(with(Map.of("COLUMNS", columns)).width()).isEqualTo(width);
  }
}
