package org.bytewise.exercises.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.bytewise.exercises.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradeFolderTest {
  @TempDir
  private Path temp;

  private GradeFolder open(String name, long seed) {
    return GradeFolder.open(temp.resolve(name), OptionalLong.of(seed));
  }

  @Test
  void a_seed_is_made_once_and_kept() {
    long made;
    try (GradeFolder folder = GradeFolder.open(temp, OptionalLong.empty())) {
      made = folder.seed();
    }
    try (GradeFolder folder = GradeFolder.open(temp, OptionalLong.empty())) {
      assertThat(folder.seed()).isEqualTo(made);
    }
    assertThatThrownBy(() -> GradeFolder.open(temp, OptionalLong.of(made + 1)))
        .isInstanceOf(GradeException.class)
        .hasMessage(
            temp + " was begun with --seed " + made + "; leave --seed out, or name another --out");
  }

  @Test
  void one_grader_at_a_time_works_in_a_folder() {
    try (GradeFolder folder = open("a", 1)) {
      assertThatThrownBy(() -> open("a", 1))
          .isInstanceOf(GradeException.class)
          .hasMessage("another grader is at work in " + folder.path()
              + "; wait for it, or name another --out");
    }
    open("a", 1).close();
  }

  @Test
  void a_damaged_folder_is_named() throws IOException {
    open("a", 1).close();
    Path file = Files.writeString(temp.resolve("a/batch.json"), "{");
    assertThatThrownBy(() -> open("a", 1))
        .isInstanceOf(GradeException.class)
        .hasMessage(file + " is damaged; name another --out, or remove it and grade anew");
  }

  @Test
  void results_come_back_as_they_were_kept_and_half_a_file_is_none() throws IOException {
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
        .hasMessage("'1of4' is no shard; write 1/4 for the first of four");
    assertThatThrownBy(() -> Shard.parse("5/4"))
        .isInstanceOf(GradeException.class)
        .hasMessage("shard 5/4 must be from 1/1 to N/N");
  }

  private void keep(String name, long seed, Graded... results) throws IOException {
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
  void merging_joins_shards_and_says_what_does_not_fit() throws IOException {
    Graded anna = Results.of("anna", Verdict.PASS, "It passes.");
    Graded ben = Results.of("ben", Verdict.TIMEOUT, "too long");
    keep("a", 7, anna);
    keep("b", 7, ben, anna);
    try (GradeFolder joined = Merging.join(folders("a", "b"), temp.resolve("all"))) {
      assertThat(joined.seed()).isEqualTo(7);
      assertThat(joined.all()).containsExactly(anna, ben);
    }
    keep("c", 8, ben);
    assertThatThrownBy(() -> Merging.join(folders("a", "c"), temp.resolve("all")))
        .hasMessage("%s has the seed 7, %s has 8: give all shards the same --seed"
            .formatted(temp.resolve("a"), temp.resolve("c")));
    keep("d", 7, Results.of("anna", Verdict.MEMORY, "full"));
    assertThatThrownBy(() -> Merging.join(folders("a", "d"), temp.resolve("all")))
        .hasMessage("%s and %s have different results of anna for join-once"
            .formatted(temp.resolve("a"), temp.resolve("d")));
    assertThatThrownBy(() -> Merging.join(folders("none"), temp.resolve("all")))
        .hasMessage(temp.resolve("none") + " is no folder of grades: it has no folder results");
  }
}
