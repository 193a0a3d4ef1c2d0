package org.bytewise.exercises.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bytewise.exercises.Verdict;
import org.bytewise.exercises.exam.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradeFolderTest {
  @TempDir
  private Path temp;

  private GradeFolder open(String name, int secret) {
    return GradeFolder.open(
        temp.resolve(name), Optional.of(new Secret("the secret number " + secret)));
  }

  @Test
  void a_secret_is_chosen_once_and_kept() {
    Secret made;
    try (GradeFolder folder = GradeFolder.open(temp, Optional.empty())) {
      made = folder.secret();
    }
    assertThat(made.text()).matches("[0-9a-f]{64}");
    try (GradeFolder folder = GradeFolder.open(temp, Optional.empty())) {
      assertThat(folder.secret()).isEqualTo(made);
    }
    assertThatThrownBy(() -> GradeFolder.open(temp, Optional.of(Secret.random())))
        .isInstanceOf(GradeException.class)
        .hasMessage(
            temp + " was started with another secret; leave out --secret, or choose another --out");
  }

  @Test
  void one_grader_at_a_time_uses_a_folder() {
    try (GradeFolder folder = open("a", 1)) {
      assertThatThrownBy(() -> open("a", 1))
          .isInstanceOf(GradeException.class)
          .hasMessage("another grader is using " + folder.path()
              + "; wait for it to end, or choose another --out");
    }
    open("a", 1).close();
  }

  @Test
  void a_damaged_folder_is_reported() throws IOException {
    open("a", 1).close();
    Path file = Files.writeString(temp.resolve("a/batch.json"), "{");
    assertThatThrownBy(() -> open("a", 1))
        .isInstanceOf(GradeException.class)
        .hasMessage(file + " is damaged; choose another --out, or remove the file and grade again");
  }

  @Test
  void stored_results_are_read_back_and_a_truncated_file_is_ignored() throws IOException {
    try (GradeFolder folder = open("a", 1)) {
      Graded graded = Results.of("anna \u202F \"x\"", Verdict.OVER_BUDGET, "costs");
      folder.keep(graded);
      folder.keep(Results.of("ben", Verdict.PASS, "It passes."));
      assertThat(folder.find(graded.student(), graded.exercise())).contains(graded);
      assertThat(folder.find("carla", "join-once")).isEmpty();
      Files.writeString(temp.resolve("a/results/broken.json"), "{\"student\":\"x\",");
      assertThat(folder.all())
          .extracting(Graded::student)
          .containsExactly("anna \u202F \"x\"", "ben");
    }
  }

  private static void pipe(Path file) throws Exception {
    Files.deleteIfExists(file);
    Process process = new ProcessBuilder("mkfifo", file.toString()).inheritIO().start();
    assertThat(process.waitFor()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {".lock", "batch.json"})
  void a_pipe_in_the_place_of_an_own_file_is_refused(String name) throws Exception {
    open("a", 1).close();
    Path file = temp.resolve("a").resolve(name);
    pipe(file);
    assertThatThrownBy(() -> open("a", 1))
        .isInstanceOf(GradeException.class)
        .hasMessage(file + " is not a regular file; remove it, or choose another --out");
  }

  @Test
  void a_pipe_among_the_results_does_not_stall_the_grader() throws Exception {
    Graded graded = Results.of("anna", Verdict.PASS, "It passes.");
    try (GradeFolder folder = open("a", 1)) {
      folder.keep(graded);
      Path file;
      try (var files = Files.list(temp.resolve("a/results"))) {
        file = files.findFirst().orElseThrow();
      }
      pipe(file);
      pipe(temp.resolve("a/results/planted.json"));
      Path link =
          Files.createSymbolicLink(temp.resolve("a/results/link.json"), Path.of("/dev/zero"));
      assertThat(folder.find("anna", "join-once")).isEmpty();
      assertThat(folder.all()).isEmpty();
      Files.delete(link);
      folder.keep(graded);
      assertThat(folder.all()).containsExactly(graded);
    }
  }

  @Test
  void shards_are_a_partition() {
    for (int i = 0; i < 200; i++) {
      String student = "student-" + i;
      long owners = List.of("1/4", "2/4", "3/4", "4/4").stream()
          .filter(text -> Shard.parse(text).has(student))
          .count();
      assertThat(owners).as(student).isOne();
      assertThat(Shard.WHOLE.has(student)).isTrue();
    }
    assertThatThrownBy(() -> Shard.parse("1of4"))
        .isInstanceOf(GradeException.class)
        .hasMessage("'1of4' is not a shard; write 1/4 for the first of four");
    assertThatThrownBy(() -> Shard.parse("5/4"))
        .isInstanceOf(GradeException.class)
        .hasMessage("there is no shard 5/4: the first number must be from 1 to the second");
  }

  private void keep(String name, int seed, Graded... results) throws IOException {
    try (GradeFolder folder = open(name, seed)) {
      for (Graded graded : results) {
        folder.keep(graded);
      }
    }
  }

  private List<Path> folders(String... names) {
    return List.of(names).stream().map(temp::resolve).toList();
  }

  @Test
  void merging_joins_shards_and_reports_conflicts() throws IOException {
    Graded anna = Results.of("anna", Verdict.PASS, "It passes.");
    Graded ben = Results.of("ben", Verdict.TIMEOUT, "too long");
    keep("a", 7, anna);
    keep("b", 7, ben, anna);
    try (GradeFolder joined = Merging.join(folders("a", "b"), temp.resolve("all"))) {
      assertThat(joined.secret()).isEqualTo(new Secret("the secret number 7"));
      assertThat(joined.all()).containsExactly(anna, ben);
    }
    keep("c", 8, ben);
    assertThatThrownBy(() -> Merging.join(folders("a", "c"), temp.resolve("all")))
        .hasMessage("%s and %s have different secrets: give all shards the same one, with --secret"
            .formatted(temp.resolve("a"), temp.resolve("c")));
    keep("d", 7, Results.of("anna", Verdict.MEMORY, "full"));
    assertThatThrownBy(() -> Merging.join(folders("a", "d"), temp.resolve("all")))
        .hasMessage("%s and %s have different results for student anna, exercise join-once"
            .formatted(temp.resolve("a"), temp.resolve("d")));
    assertThatThrownBy(() -> Merging.join(folders("none"), temp.resolve("all")))
        .hasMessage(temp.resolve("none") + " does not contain grades: it has no folder 'results'");
  }

  private void change(String folder, String file, String from, String to) throws IOException {
    Path path = temp.resolve(folder).resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  private Path result(String folder) throws IOException {
    try (var files = Files.list(temp.resolve(folder).resolve("results"))) {
      return files.findFirst().orElseThrow();
    }
  }

  @Test
  void a_changed_result_is_not_merged_and_its_file_is_named() throws IOException {
    keep("a", 7, Results.of("anna", Verdict.OVER_BUDGET, "costs"));
    keep("b", 7, Results.of("ben", Verdict.PASS, "It passes."));
    Path file = result("a");
    change("a", "results/" + file.getFileName(), "OVER_BUDGET", "PASS");
    assertThatThrownBy(() -> Merging.join(folders("b", "a"), temp.resolve("all")))
        .isInstanceOf(GradeException.class)
        .hasMessage(file + " was changed after it was graded (student anna, exercise join-once);"
            + " remove it and grade that part again");
    try (GradeFolder folder = open("a", 7)) {
      assertThat(folder.find("anna", "join-once")).as("it is graded again").isEmpty();
    }
  }

  @Test
  void a_result_moved_to_another_student_or_batch_is_not_merged() throws IOException {
    keep("a", 7, Results.of("anna", Verdict.PASS, "It passes."));
    keep("b", 8, Results.of("anna", Verdict.PASS, "It passes."));
    Path file = result("a");
    Files.copy(result("b"), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> Merging.join(folders("a"), temp.resolve("all")))
        .as("sealed by another batch")
        .hasMessageStartingWith(file + " was changed after it was graded");
    keep("c", 7, Results.of("anna", Verdict.PASS, "It passes."));
    Path other = result("c").resolveSibling("0123.json");
    Files.move(result("c"), other);
    assertThatThrownBy(() -> Merging.join(folders("c"), temp.resolve("all")))
        .as("under another name")
        .hasMessageStartingWith(other + " was changed after it was graded");
  }

  @Test
  void shards_of_another_batch_or_grader_are_not_merged() throws IOException {
    keep("a", 7, Results.of("anna", Verdict.PASS, "It passes."));
    keep("b", 7, Results.of("ben", Verdict.PASS, "It passes."));
    change("b", "batch.json", "\"grader\":" + Batch.GRADER, "\"grader\":1");
    assertThatThrownBy(() -> Merging.join(folders("a", "b"), temp.resolve("all")))
        .hasMessage("%s was graded by version 1 of the grader, %s by version %d: grade all parts"
                .formatted(temp.resolve("b"), temp.resolve("a"), Batch.GRADER)
            + " with the same version of Bytewise");
    String fingerprint = BatchIdentity.of(new Secret("the secret number 7"), 1).fingerprint();
    keep("c", 7, Results.of("carl", Verdict.PASS, "It passes."));
    change("c", "batch.json", fingerprint, "00112233445566778899");
    assertThatThrownBy(() -> Merging.join(folders("a", "c"), temp.resolve("all")))
        .hasMessage("%s does not belong to the same batch as %s: its batch is 00112233, not %s"
            .formatted(temp.resolve("c"), temp.resolve("a"), fingerprint.substring(0, 8)));
  }

  @Test
  void results_for_another_version_of_an_exercise_are_not_merged() throws IOException {
    Graded ben = Results.of("ben", Verdict.PASS, "It passes.");
    keep("a", 7, Results.of("anna", Verdict.PASS, "It passes."));
    keep("b", 7, Results.ofVersion("another", ben));
    assertThatThrownBy(() -> Merging.join(folders("a", "b"), temp.resolve("all")))
        .hasMessage("%1$s and %2$s have results for different versions of exercise join-once"
                .formatted(temp.resolve("a"), temp.resolve("b"))
            + " (student ben in %s): grade all parts with the same exercises"
                .formatted(temp.resolve("b")));
  }

  @Test
  void a_folder_of_an_earlier_version_is_left_alone() throws IOException {
    Path old = Files.createDirectories(temp.resolve("old/results")).getParent();
    String batch = "{\"seed\":\"7\"}\n";
    Files.writeString(old.resolve("batch.json"), batch);
    assertThatThrownBy(() -> GradeFolder.open(old, Optional.empty()))
        .isInstanceOf(GradeException.class)
        .hasMessage(old + " was graded by an earlier version, with other inputs;"
            + " choose another --out");
    assertThat(old.resolve("batch.json")).hasContent(batch);
  }
}
