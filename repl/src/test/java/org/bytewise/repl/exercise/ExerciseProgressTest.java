package org.bytewise.repl.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.repl.exercise.ExerciseProgress.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of exercises, from one process to the next. */
class ExerciseProgressTest {
  @TempDir
  private Path folder;

  private ExerciseProgress progress() {
    return ExerciseProgress.at(folder.resolve("exercises.json"), Optional.empty());
  }

  private static Score score(long objects, long bytes) {
    return new Score(new Amount(objects, bytes), new Amount(3, 100));
  }

  @Test
  void the_best_answer_that_passes_is_kept_and_the_last_par() {
    progress().measured("one", score(1, 10), false);
    assertThat(progress().of("one").status()).isEqualTo(Status.UNTOUCHED);
    progress().measured("one", score(5, 200), true);
    progress().measured("one", score(4, 300), true);
    progress().measured("one", score(4, 400), true);
    Standing standing = progress().of("one");
    assertThat(standing.status()).isEqualTo(Status.SOLVED);
    assertThat(standing.best()).contains(score(4, 300));
    assertThat(standing.par()).contains(new Amount(3, 100));
  }

  @Test
  void start_and_hints_are_kept_with_what_others_have_written() throws IOException {
    Path file = folder.resolve("exercises.json");
    Files.writeString(
        file, "{\"later\": [1], \"exercises\": {\"gone\": {\"solved\": true, \"stars\": 3}}}");
    progress().started("one", folder.resolve("One.java"));
    progress().hinted("one", 2);
    progress().hinted("one", 1);
    Standing standing = progress().of("one");
    assertThat(standing.status()).isEqualTo(Status.STARTED);
    assertThat(standing.hints()).isEqualTo(2);
    assertThat(standing.file()).contains(folder.resolve("One.java"));
    assertThat(progress().last()).contains("one");
    assertThat(progress().folder()).contains(folder);
    assertThat(progress().of("gone").status()).isEqualTo(Status.SOLVED);
    assertThat(file).content().contains("\"later\"", "\"stars\":3");
  }

  @Test
  void packs_know_nothing_of_each_other() {
    Path file = folder.resolve("exercises.json");
    ExerciseProgress mine = ExerciseProgress.at(file, Optional.of(folder.resolve("pack")));
    mine.measured("one", score(3, 100), true);
    assertThat(progress().of("one").status()).isEqualTo(Status.UNTOUCHED);
    assertThat(ExerciseProgress.at(file, Optional.of(folder.resolve("pack")))
            .of("one")
            .status())
        .isEqualTo(Status.SOLVED);
  }

  @ParameterizedTest
  @CsvSource({
    "3, 100, at par, par",
    "2, 100, beats par by 1 object, -1",
    "1005, 100, '1,002 objects over par', '+1,002'",
    "3, 84, beats par by 16 B, -16 B",
    "3, 116, 16 B over par, +16 B"
  })
  void a_score_says_how_it_compares_with_par(
      long objects, long bytes, String words, String shortly) {
    assertThat(score(objects, bytes).words()).isEqualTo(words);
    assertThat(score(objects, bytes).shortly()).isEqualTo(shortly);
  }
}
