package org.bytewise.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Figures are kept, compared and accepted. */
@Isolated
class SnapshotTest {
  private static final String SIZE = "bytewise.sample.size";

  static volatile Object kept;

  @TempDir
  Path folder;

  static class Grows {
    @Test
    @AllocationSnapshot
    void fills() {
      kept = new long[Integer.getInteger(SIZE)];
    }
  }

  @BeforeEach
  void chooseFolder() {
    System.setProperty("bytewise.snapshots.folder", folder.resolve("für uns").toString());
  }

  @AfterEach
  void leaveNothing() {
    System.clearProperty("bytewise.snapshots.folder");
    System.clearProperty("bytewise.snapshots");
    System.clearProperty(SIZE);
  }

  private static TestRun run(String writing, int size) {
    System.setProperty("bytewise.snapshots", writing);
    System.setProperty(SIZE, Integer.toString(size));
    return TestRun.of(Grows.class);
  }

  private String content() throws IOException {
    return Files.readString(folder.resolve("für uns").resolve(Grows.class.getName() + ".txt"));
  }

  @Test
  void missing_figures_are_written_in_a_readable_file() throws IOException {
    run("create", 10).passes("fills()");
    assertThat(content())
        .startsWith("# What the tests of org.bytewise.junit.SnapshotTest$Grows allocate")
        .containsPattern("(?m)^fills\\(\\), JDK \\d+, \\d+-byte headers$")
        .containsPattern("(?m)^ +1 +96  in all$")
        .containsPattern("(?m)^ +1 +96  long\\[\\]$");
    run("check", 10).passes("fills()");
  }

  @Test
  void missing_figures_fail_where_nothing_may_be_written() {
    assertThat(run("check", 10).fails("fills()", UncountedAllocationsError.class))
        .contains("has no figures for")
        .contains("-Dbytewise.snapshots=accept");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void more_than_kept_fails_and_shows_what_is_new() {
    run("create", 10).passes("fills()");
    assertThat(run("create", 12).fails("fills()", AllocationBudgetError.class))
        .contains("allocates 1 object and 112 bytes, and only 1 object and 96 bytes when")
        .contains("+0 objects, +16 bytes  long[]")
        .contains("-Dbytewise.snapshots=accept");
    run("accept", 12).passes("fills()");
    run("check", 12).passes("fills()");
  }

  @Test
  void less_than_kept_passes_and_changes_nothing_until_it_is_accepted() throws IOException {
    run("create", 10).passes("fills()");
    String before = content();
    run("create", 8).passes("fills()");
    assertThat(content()).isEqualTo(before);
    run("accept", 8).passes("fills()");
    assertThat(content()).isNotEqualTo(before);
  }

  @Test
  void a_damaged_file_is_named() throws IOException {
    run("create", 10).passes("fills()");
    Path file = folder.resolve("für uns").resolve(Grows.class.getName() + ".txt");
    Files.writeString(file, "fills()\n   ten objects\n");
    assertThat(run("create", 10).fails("fills()", UncountedAllocationsError.class))
        .contains("a line that is not a figure: \"ten objects\"")
        .contains(file.toString());
  }

  @Test
  void an_unknown_choice_says_which_there_are() {
    assertThat(run("always", 10).failure("fills()").get())
        .hasMessage("bytewise.snapshots=always is unknown; use accept, create or check.");
  }
}
