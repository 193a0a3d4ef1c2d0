package org.bytewise.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bytewise.testing.Ending;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code grading} has ready to copy runs as far as it can without the services. */
@OneJdkIsEnough(together = true)
class GradingFolderTest {
  private static final Path GRADING = Launcher.root().resolve("grading");
  private static final Path PACK =
      Launcher.root().resolve("exercises/src/test/resources/org/bytewise/exercises/pack");
  private static final boolean JAILS = Files.isExecutable(Path.of("/usr/bin/bwrap"));

  private static final String RIGHT = """
      final class JoinOnce {
        static String join(String[] words) {
          return String.join(",", words);
        }
      }
      """;

  private static final String WRONG = RIGHT.replace("String.join(\",\", words)", "words[7]");

  @TempDir
  private Path temp;

  private Map<String, String> environment;

  /** How a process ended. */
  private record Ended(int status, String out, String err) {}

  @BeforeEach
  void setUp() {
    environment = new HashMap<>(Launcher.environment(temp.resolve("home")));
  }

  private Ended run(Path folder, String... command) throws Exception {
    Path out = temp.resolve("out");
    Path err = temp.resolve("err");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.toFile());
    builder.environment().putAll(environment);
    Process process =
        builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    return new Ended(Ending.of(process), Files.readString(out), Files.readString(err));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  private Path script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  /** Sets up Gradescope's folder, as it unpacks an archive and a student's upload. */
  private Path autograder(String answer) throws IOException {
    Path autograder = temp.resolve("autograder");
    copy(GRADING.resolve("gradescope"), autograder.resolve("source"));
    copy(PACK, autograder.resolve("source/mine"));
    Path settings = autograder.resolve("source/settings.sh");
    Files.writeString(
        settings,
        Files.readString(settings)
            .replace("\nPACK=\n", "\nPACK=mine\n")
            .replace("SANDBOX=yes", JAILS ? "SANDBOX=yes" : "SANDBOX=no"));
    Files.createDirectories(autograder.resolve("submission"));
    if (!answer.isEmpty()) {
      Files.writeString(autograder.resolve("submission/JoinOnce.java"), answer);
    }
    environment.put("AUTOGRADER", autograder.toString());
    environment.put("BYTEWISE", Launcher.command());
    return autograder;
  }

  private JsonObject graded(String answer) throws Exception {
    Path autograder = autograder(answer);
    Ended ended = run(autograder, autograder.resolve("source/run_autograder").toString());
    assertThat(ended.status()).as(ended.err()).isZero();
    return JsonParser.object().from(Files.readString(autograder.resolve("results/results.json")));
  }

  @Test
  void gradescope_gets_the_points_of_a_right_answer() throws Exception {
    JsonObject results = graded(RIGHT);
    assertThat(results.getDouble("score")).isEqualTo(1);
    JsonObject test = results.getArray("tests").getObject(0);
    assertThat(test.getString("name")).isEqualTo("join-once");
    assertThat(test.getString("status")).isEqualTo("passed");
    assertThat(test.getInt("max_score")).isEqualTo(1);
  }

  @Test
  void gradescope_is_told_what_was_not_uploaded() throws Exception {
    JsonObject results = graded("");
    assertThat(results.getDouble("score")).isZero();
    assertThat(results.getArray("tests").getObject(0).getString("output"))
        .isEqualTo("MISSING: Nothing was submitted.");
  }

  @Test
  void a_grader_that_fails_leaves_no_mark_in_gradescope() throws Exception {
    Path autograder = autograder(RIGHT);
    environment.put(
        "BYTEWISE", script(temp.resolve("failing"), "echo '{}'; exit 3").toString());
    Ended ended = run(autograder, autograder.resolve("source/run_autograder").toString());
    assertThat(ended.status()).isEqualTo(3);
    assertThat(autograder.resolve("results")).isEmptyDirectory();
  }

  @Test
  void gradescopes_setup_names_what_is_missing_from_the_archive() throws Exception {
    Path autograder = autograder(RIGHT);
    script(temp.resolve("bin/bwrap"), "exit 0");
    script(temp.resolve("bin/java"), "exit 0");
    environment.put("PATH", temp.resolve("bin") + ":/usr/bin:/bin");
    String setup = autograder.resolve("source/setup.sh").toString();
    Ended without = run(autograder, "bash", setup);
    assertThat(without.status()).isEqualTo(1);
    assertThat(without.err())
        .contains("put Bytewise's distribution into the archive")
        .contains(autograder.resolve("source/bytewise/bin/bytewise").toString());
    script(autograder.resolve("source/bytewise/bin/bytewise"), "echo called with \"$@\"");
    Ended with = run(autograder, "bash", setup);
    assertThat(with.status()).isZero();
    assertThat(with.out()).contains("called with doctor");
  }

  @Test
  void githubs_workflow_annotates_the_line_that_is_wrong() throws Exception {
    String workflow = Files.readString(GRADING.resolve("github/bytewise.yml"));
    List<String> runs = workflow
        .lines()
        .filter(line -> line.strip().startsWith("run: bytewise"))
        .toList();
    assertThat(runs).hasSize(1);
    script(
        temp.resolve("bin/bytewise"),
        "exec " + Launcher.command() + " \"$@\" --pack " + PACK
            + (JAILS ? "" : " --unsafe-no-sandbox"));
    environment.put("PATH", temp.resolve("bin") + ":" + System.getenv("PATH"));
    environment.put("BYTEWISE_EXERCISES", "join-once");
    Path repository = temp.resolve("repository");
    Files.createDirectories(repository.resolve("src"));
    Files.writeString(repository.resolve("src/JoinOnce.java"), WRONG);
    Ended ended = run(repository, "sh", "-c", runs.get(0).strip().substring("run: ".length()));
    assertThat(ended.status()).as(ended.err()).isEqualTo(1);
    assertThat(ended.out())
        .matches("(?s)::error file=src/JoinOnce\\.java,line=3,title=join-once%3A RUNTIME_ERROR::"
            + "It throws ArrayIndexOutOfBoundsException\\.%0A[^\n]*\nTotal: 0 of 1 points\n");
  }

  @Test
  void coderunners_template_prints_one_row_of_results() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "there is no python3");
    String template = Files.readString(GRADING.resolve("coderunner/template.py"));
    assertThat(template).contains("{{ STUDENT_ANSWER | e('py') }}");
    environment.put("BYTEWISE", Launcher.command());
    environment.put("BYTEWISE_EXERCISES", PACK.toString());
    for (String answer : List.of(RIGHT, WRONG)) {
      Path program = Files.writeString(
          temp.resolve("program.py"),
          template
              // As Twig escapes a text for Python.
              .replace(
                  "{{ STUDENT_ANSWER | e('py') }}",
                  answer.replace("\\", "\\\\").replace("\"", "\\\""))
              .replace("SANDBOX = True", JAILS ? "SANDBOX = True" : "SANDBOX = False"));
      Ended ended = run(temp, "/usr/bin/python3", program.toString());
      assertThat(ended.err()).isEmpty();
      JsonObject row = JsonParser.object().from(ended.out());
      assertThat(row.getDouble("fraction")).isEqualTo(answer.equals(RIGHT) ? 1 : 0);
      assertThat(row.getString("got"))
          .startsWith(answer.equals(RIGHT) ? "PASS: It passes." : "RUNTIME_ERROR: It throws")
          .endsWith("of 1 points (all at once)");
    }
  }

  @Test
  void jplag_is_called_on_the_folder_that_grade_reads() throws Exception {
    Path jar = Files.writeString(temp.resolve("jplag.jar"), "");
    Path submissions = Files.createDirectories(temp.resolve("class of 30"));
    environment.put("JAVA", script(temp.resolve("java"), "printf '[%s]' \"$@\"").toString());
    environment.put("STARTS", "starts");
    String script = GRADING.resolve("jplag/jplag.sh").toString();
    assertThat(run(temp, script, jar.toString(), submissions.toString()).out())
        .isEqualTo(
            "[-jar][%s][-l][java][-r][jplag-result][-bc][starts][%s]".formatted(jar, submissions));
    Ended wrong = run(temp, script, jar.toString(), "no-such");
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err()).isEqualTo("jplag.sh: there is no file or folder no-such\n");
  }

  @Test
  void every_script_can_be_parsed_and_started() throws Exception {
    for (String script : List.of("gradescope/run_autograder", "jplag/jplag.sh")) {
      assertThat(run(GRADING, "sh", "-n", script).err()).as(script).isEmpty();
      assertThat(GRADING.resolve(script)).isExecutable();
    }
    assertThat(run(GRADING, "bash", "-n", "gradescope/setup.sh").err()).isEmpty();
    assertThat(Files.readString(GRADING.resolve("github/bytewise.yml"), StandardCharsets.UTF_8))
        .doesNotContain("\t");
  }
}
