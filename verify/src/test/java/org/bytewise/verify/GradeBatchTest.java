package org.bytewise.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bytewise.testing.Ending;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A class is graded by the real launcher: undisturbed, killed and run again, and in four parts. */
@OneJdkIsEnough(together = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GradeBatchTest {
  private static final int SUBMISSIONS = 20;
  private static final int BEFORE_THE_END = 6;
  private static final int SOME_FAILED = 1;

  @TempDir
  private static Path temp;

  private String undisturbed;

  @BeforeAll
  void grade() throws Exception {
    boolean jails = Files.isExecutable(Path.of("/usr/bin/bwrap"));
    assumeTrue(jails, "bubblewrap is not installed: nothing can be graded in a sandbox");
    Submissions.make(temp.resolve("class"), SUBMISSIONS);
    Process process = start("whole");
    assertThat(Ending.of(process)).as(log("whole")).isEqualTo(SOME_FAILED);
    undisturbed = results("whole");
  }

  private List<String> command(String out) {
    Path pack = Launcher.root().resolve("exercises/src/test/resources/org/bytewise/exercises/pack");
    return new ArrayList<>(List.of(
        Launcher.command(),
        "grade",
        temp.resolve("class").toString(),
        "--pack",
        pack.toString(),
        "--secret",
        "the-secret-of-a-class-of-2026",
        "--jobs",
        "2",
        "--time-limit",
        "3",
        "--out",
        temp.resolve(out).toString()));
  }

  private Process start(String out) throws IOException {
    return start(command(out), out);
  }

  private Process start(List<String> command, String out) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(Launcher.environment(temp.resolve("home")));
    builder.redirectErrorStream(true).redirectOutput(temp.resolve(out + ".log").toFile());
    return builder.start();
  }

  private String log(String out) throws IOException {
    return Files.readString(temp.resolve(out + ".log"));
  }

  private String results(String out) throws IOException {
    return Files.readString(temp.resolve(out).resolve("results.jsonl"));
  }

  private long graded(String out) throws IOException {
    Path folder = temp.resolve(out).resolve("results");
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).count();
    }
  }

  @Test
  void every_kind_of_submission_has_its_verdict() {
    assertThat(undisturbed.lines()).hasSize(SUBMISSIONS);
    assertThat(undisturbed)
        .contains("\"PASS\"", "\"OVER_BUDGET\"", "\"WRONG_RESULT\"", "\"COMPILE_ERROR\"")
        .contains("\"NO_RESULT\"", "\"OUTPUT_LIMIT\"")
        .contains("\"sandbox\":\"bubblewrap")
        .doesNotContain("INFRA_ERROR", "FLAKY");
  }

  @Test
  void a_grader_that_was_killed_goes_on_and_ends_with_the_same_results() throws Exception {
    Process process = start("killed");
    boolean ended = false;
    while (graded("killed") < BEFORE_THE_END && !ended) {
      ended = process.waitFor(20, TimeUnit.MILLISECONDS);
    }
    assertThat(process.isAlive()).as("it is killed half-way: " + log("killed")).isTrue();
    List<ProcessHandle> jails = process.descendants().toList();
    process.destroyForcibly().waitFor();
    for (ProcessHandle jail : jails) {
      jail.onExit().get();
    }
    long kept = graded("killed");
    assertThat(kept).isBetween((long) BEFORE_THE_END, SUBMISSIONS - 1L);

    Process again = start("killed");
    assertThat(Ending.of(again)).as(log("killed")).isEqualTo(SOME_FAILED);
    assertThat(results("killed")).isEqualTo(undisturbed);
  }

  @Test
  void four_parts_that_gnu_parallel_fans_out_add_up_to_the_whole() throws Exception {
    Path parallel = Path.of("/usr/bin/parallel");
    assumeTrue(Files.isExecutable(parallel), "GNU parallel is not installed");
    List<String> command = new ArrayList<>(List.of(parallel.toString(), "--jobs", "2"));
    command.addAll(command("part-{}"));
    command.addAll(List.of("--shard", "{}/4", ":::", "1", "2", "3", "4"));
    Process process = start(command, "parallel");
    Ending.of(process);
    List<String> merge = new ArrayList<>(List.of(
        Launcher.command(), "grade", "merge", "--out", temp.resolve("merged").toString()));
    for (int i = 1; i <= 4; i++) {
      merge.add(temp.resolve("part-" + i).toString());
    }
    Process merging = start(merge, "merged");
    assertThat(Ending.of(merging)).as(log("parallel") + log("merged")).isEqualTo(SOME_FAILED);
    assertThat(results("merged")).isEqualTo(undisturbed);
  }
}
