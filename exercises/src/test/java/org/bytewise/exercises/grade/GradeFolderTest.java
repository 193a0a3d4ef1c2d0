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
}
