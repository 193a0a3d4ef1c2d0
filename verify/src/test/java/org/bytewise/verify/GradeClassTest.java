package org.bytewise.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytewise.testing.Ending;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class that comes from Moodle becomes a table of marks that goes back to it, in one command. */
@OneJdkIsEnough(together = true)
class GradeClassTest {
  private static final int SOME_FAILED = 1;

  @TempDir
  private Path temp;

  @Test
  void a_class_from_moodle_becomes_a_table_of_marks_in_one_command() throws Exception {
    boolean jails = Files.isExecutable(Path.of("/usr/bin/bwrap"));
    assumeTrue(jails, "bubblewrap is not installed: nothing can be graded in a sandbox");
    MoodleClass.make(temp, 10, 2);
    ProcessBuilder builder = new ProcessBuilder(
        Launcher.command(),
        "grade",
        "submissions",
        "--roster",
        "class.csv",
        "--pack",
        "pack",
        "--out",
        "grades");
    builder.directory(temp.toFile());
    builder.environment().putAll(Launcher.environment(temp.resolve("home")));
    builder.redirectErrorStream(true).redirectOutput(temp.resolve("log").toFile());
    Process process = builder.start();
    assertThat(Ending.of(process)).as(Files.readString(temp.resolve("log"))).isEqualTo(SOME_FAILED);

    List<String> marks = Files.readAllLines(temp.resolve("grades/marks.csv"));
    assertThat(marks).hasSize(11);
    assertThat(marks.get(0))
        .isEqualTo("First name,Last name,ID number,Email address,first-check,one-word-fix,Total,"
            + "Remark");
    assertThat(marks)
        .contains("Anna,Müller,7000,student0@school.example,10,10,20,")
        .contains("Jürgen,Müller,7009,student9@school.example,,,0,MISSING")
        .anyMatch(line -> line.endsWith("MISSING: first-check"))
        .anyMatch(line -> line.contains(",6,") || line.matches(".*,[6-9]\\.\\d+,.*"));
    assertThat(Files.readString(temp.resolve("grades/summary.md")))
        .contains("| MISSING | 4 |", "of 20 points", "60% results, 40% budget in proportion");
    assertThat(Files.readString(
            temp.resolve("grades/feedback").resolve(fileOf("Anna Müller\\_91000"))))
        .contains("20 of 20 points.");
  }

  /** The name of a student's page, which holds no other letters than those of every file system. */
  private String fileOf(String student) throws Exception {
    try (var files = Files.list(temp.resolve("grades/feedback"))) {
      return files
          .filter(file -> {
            try {
              return Files.readString(file).startsWith("# " + student + "\n");
            } catch (java.io.IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          })
          .map(file -> file.getFileName().toString())
          .findFirst()
          .orElseThrow();
    }
  }
}
