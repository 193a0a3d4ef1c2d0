package org.bytewise.verify.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonWriter;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bytewise.testing.CompiledClasses;
import org.bytewise.verify.Launcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file of {@code bytewise profile --dhat} in a browser, by the rules of DHAT's viewer. */
@EnabledForJreRange(min = JRE.JAVA_25)
@EnabledIf(
    value = "org.bytewise.verify.site.Browser#isAvailable",
    disabledReason = "there is no Chromium")
@Execution(ExecutionMode.SAME_THREAD)
class DhatFileInBrowserTest {
  /** Constructors, recursion, a lambda, two threads, and a constructor named like a type. */
  private static final String SOURCE = """
      import java.util.ArrayList;
      import java.util.List;

      public class Varied {
        static volatile Object kept;

        final Object part = new long[3];

        static Object nested(int depth) {
          return depth == 0 ? new Varied() : List.of(nested(depth - 1), "é\\"\\\\" + depth);
        }

        public static void main(String[] args) throws Exception {
          Thread second = new Thread(() -> kept = nested(4), "zweiter");
          second.start();
          second.join();
          List<Object> all = new ArrayList<>();
          for (int i = 0; i < 100; i++) {
            all.add(nested(i % 3));
          }
          kept = all;
        }
      }
      """;

  /** The smallest file without faults. */
  private static final String SMALLEST = """
      {"dhatFileVersion": 2, "mode": "heap", "verb": "Allocated", "bklt": false, "bkacc": false,
       "tu": "B", "Mtu": "MB", "bu": "byte", "bsu": "bytes", "bksu": "objects",
       "cmd": "Main", "pid": 1, "te": 16,
       "pps": [{"tb": 16, "tbk": 1, "fs": [1, 2]}], "ftbl": ["[root]", "new A", "main"]}
      """;

  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    // Not a folder that JUnit deletes: the browser links from there to elsewhere.
    browser =
        Browser.start(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "browser"));
    URL page = DhatFileInBrowserTest.class.getResource("dhat.html");
    assertThat(browser.open(page.toURI())).isEmpty();
  }

  @AfterAll
  static void stop() throws Exception {
    browser.close();
  }

  private static JsonObject read(String file) throws Exception {
    return (JsonObject) browser.value("read(" + JsonWriter.string(file) + ")");
  }

  @Test
  void the_file_of_a_program_is_read_and_its_sums_are_those_of_the_report(@TempDir Path folder)
      throws Exception {
    Path source = Files.writeString(folder.resolve("Varied.java"), SOURCE);
    CompiledClasses.compile(folder, List.of(source));
    List<String> command = new ArrayList<>();
    command.addAll(List.of(Launcher.root().resolve("bytewise").toString(), "profile"));
    command.addAll(List.of("--dhat", "dhat.json", "--format", "json", "--output", "report.json"));
    command.addAll(List.of("-cp", ".", "Varied"));
    ProcessBuilder builder = new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("out").toFile());
    builder.environment().putAll(Launcher.environment(folder));
    Process process = builder.start();
    process.getOutputStream().close();
    assertThat(process.waitFor()).as(Files.readString(folder.resolve("out"))).isZero();

    String file = Files.readString(folder.resolve("dhat.json"));
    JsonObject report = JsonParser.object().from(Files.readString(folder.resolve("report.json")));
    JsonObject seen = read(file);
    assertThat(seen.getString("wrong")).as(file).isEmpty();
    assertThat(seen.getLong("bytes")).isEqualTo(report.getLong("bytes"));
    assertThat(seen.getLong("objects")).isEqualTo(report.getLong("objects"));
    assertThat(seen.getInt("stacks"))
        .as("rows of the tree on the page")
        .isEqualTo(JsonParser.object().from(file).getArray("pps").size());
    assertThat(seen.getInt("lines")).as("frames with a line").isPositive();
    assertThat((String) browser.value("document.getElementById('tree').textContent"))
        .contains("new Varied", "Varied.<init> (Varied.java:7)", "Varied.nested (Varied.java:10)");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void the_smallest_file_has_no_faults() throws Exception {
    JsonObject seen = read(SMALLEST);
    assertThat(seen.getString("wrong")).isEmpty();
    assertThat(seen.getLong("bytes")).isEqualTo(16);
    assertThat(seen.getInt("stacks")).isEqualTo(1);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        arguments("\"dhatFileVersion\": 2", "\"dhatFileVersion\": 1", "not version 2"),
        arguments("\"mode\": \"heap\", ", "", "mode is not text"),
        arguments("\"te\": 16", "\"te\": 16, \"tg\": 8", "tg needs lifetimes"),
        arguments("\"bsu\": \"bytes\", ", "", "only some of the units are named"),
        arguments("\"[root]\"", "\"root\"", "the first frame is not the root"),
        arguments("\"main\"]", "\"new A\"]", "a frame is there twice"),
        arguments("\"main\"]", "\"main\", \"unused\"]", "a frame is in no stack"),
        arguments("[1, 2]}", "[1, 3]}", "row 0: a frame that is not in the table"),
        arguments("[1, 2]}", "[1, 0, 2]}", "row 0: a frame that is not in the table"),
        arguments("\"tbk\": 1", "\"tbk\": 0", "row 0: not counts; a frame is in no stack"),
        arguments(
            "\"tb\": 16, ",
            "",
            "row 0: a figure is missing; row 0: not counts; " + "a frame is in no stack"),
        arguments(
            "[1, 2]}",
            "[1, 2]}, {\"tb\": 8, \"tbk\": 1, \"fs\": [1, 2]}",
            "row 1: the same stack as an earlier row"),
        arguments(
            "[1, 2]}",
            "[1, 2]}, {\"tb\": 8, \"tbk\": 1, \"fs\": [2]}",
            "row 1: ends where another stack goes on"),
        arguments(
            "[1, 2]}",
            "[2]}, {\"tb\": 8, \"tbk\": 1, \"fs\": [1, 2]}",
            "row 1: goes on where another stack ends"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_fault_in_a_file_is_found(String right, String wrong, String complaint) throws Exception {
    assertThat(SMALLEST).contains(right);
    assertThat(read(SMALLEST.replace(right, wrong)).getString("wrong")).isEqualTo(complaint);
  }
}
