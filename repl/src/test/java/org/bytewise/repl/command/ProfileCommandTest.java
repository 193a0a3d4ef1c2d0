package org.bytewise.repl.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytewise.repl.command.CommandAssert.assertThat;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytewise.instruments.list.ReportSchema;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code bytewise profile}: programs of which it is known what they allocate. */
@OneJdkIsEnough
class ProfileCommandTest {
  /** Any sizes but those of which the VM itself creates arrays. */
  private static final String SOURCE = """
      public class Known {
        static volatile Object kept;

        static void fill(int count) {
          for (int i = 0; i < count; i++) {
            kept = new short[1234];
          }
        }

        public static void main(String[] args) throws Exception {
          Thread second = new Thread(() -> fill(3_000), "second");
          second.start();
          second.join();
          fill(2_000);
          Thread last = new Thread(() -> fill(70), "at the end");
          Runtime.getRuntime().addShutdownHook(last);
          if (args.length > 0 && args[0].equals("wait")) {
            System.out.println("waiting");
            Thread.sleep(600_000);
          }
          byte[] input = System.in.readAllBytes();
          System.out.println(new String(input).toUpperCase());
          System.err.println("not the report");
          if (args.length > 0 && args[0].equals("halt")) {
            Runtime.getRuntime().halt(9);
          }
          System.exit(args.length);
        }
      }
      """;

  private static final long OBJECTS = 5_070;

  @TempDir
  Path folder;

  @Test
  void every_object_is_counted_on_every_thread_and_written_in_every_form() throws Exception {
    Path place = Files.createDirectories(folder.resolve("a folder for Übung"));
    ProfiledProgram.compiled(place, "Known", SOURCE);
    ProfiledProgram run = ProfiledProgram.run(
        place,
        "in",
        "--format=json",
        "--output=report.json",
        "--own=Known",
        "--dhat=dhat.json",
        "--speedscope=speedscope.json",
        "--collapsed=stacks.txt",
        "--pprof=profile.pb.gz",
        "--flame=flame.html",
        "--jfr=recording.jfr",
        "--save=saved",
        "--class-path=classes",
        "Known",
        "--own");

    assertThat(run.status()).as(run.err()).isEqualTo(1);
    assertThat(run.out()).isEqualTo("IN\n");
    assertThat(run.err()).isEqualTo("not the report\n");

    JsonObject report = JsonParser.object().from(Files.readString(place.resolve("report.json")));
    assertThat(new SchemaCheck(JsonParser.object().from(ReportSchema.text()))
            .violations("profile", report))
        .isEmpty();
    assertThat(report.getArray("reasons")).as(report.toString()).isEmpty();
    assertThat(report.getBoolean("exact")).isTrue();
    assertThat(report.getInt("exitStatus")).isEqualTo(1);
    assertThat(report.getLong("provenBytes")).isEqualTo(report.getLong("seenBytes"));
    assertThat(named(report.getArray("byType"), "type", "short[]").getLong("objects"))
        .isEqualTo(OBJECTS);
    JsonObject line = named(report.getArray("lines"), "line", "Known.java:6");
    assertThat(line.getString("method")).isEqualTo("Known.fill");
    assertThat(line.getLong("objects")).isEqualTo(OBJECTS);
    JsonArray threads = report.getArray("threads");
    for (Object thread : threads) {
      assertThat(((JsonObject) thread).getBoolean("exact")).as("%s", thread).isTrue();
    }
    assertThat(named(threads, "name", "second").getLong("objects")).isEqualTo(3_000);
    assertThat(named(threads, "name", "at the end").getLong("objects")).isEqualTo(70);

    long objects = report.getLong("objects");
    long bytes = report.getLong("bytes");
    ProfileFormats.assertDhat(place.resolve("dhat.json"), objects, bytes);
    ProfileFormats.assertSpeedscope(place.resolve("speedscope.json"), objects, bytes);
    ProfileFormats.assertCollapsed(place.resolve("stacks.txt"), bytes);
    ProfileFormats.assertPprof(place.resolve("profile.pb.gz"), "Known.fill");
    ProfileFormats.assertRecording(place.resolve("recording.jfr"), objects);
    assertThat(place.resolve("flame.html")).content().contains("Allocated bytes", "short[]");
    assertThat(Files.readAllLines(place.resolve("saved")))
        .startsWith("bytewise profile 1", "exact")
        .anyMatch(row -> row.startsWith(OBJECTS + "\t") && row.endsWith("\tKnown.fill\tshort[]"));
  }

  private static JsonObject named(JsonArray all, String key, String name) {
    return all.stream()
        .map(JsonObject.class::cast)
        .filter(one -> name.equals(one.getString(key)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in " + all));
  }

  @Test
  void ctrl_c_goes_to_the_program_whose_hooks_run_and_whose_profile_is_reported() throws Exception {
    ProfiledProgram.compiled(folder, "Known", SOURCE);
    Process process = ProfiledProgram.start(folder, "-cp", "classes", "Known", "wait");
    try {
      assertThat(ProfiledProgram.line(process)).isEqualTo("waiting");
      new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
      ProfiledProgram run = ProfiledProgram.finished(folder, process, "");
      assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.INTERRUPTED);
      assertThat(run.err()).contains("profile of -cp classes Known wait", "exact:");
      assertThat(run.lines("short[]")).contains("5,070");
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  @Test
  void a_program_that_halts_its_vm_is_counted_up_to_there() throws Exception {
    ProfiledProgram.compiled(folder, "Known", SOURCE);
    ProfiledProgram run = ProfiledProgram.run(
        folder, "", "--from", "Known.fill", "--class-path", "classes", "Known", "halt");
    assertThat(run.status()).as(run.err()).isEqualTo(9);
    // Its shutdown hook does not run.
    assertThat(run.err()).contains("\n5,000 objects, ", "left out, as asked: ", "exact:");
  }

  @Test
  void the_report_begins_on_a_line_of_its_own_and_lists_threads_by_what_it_shows_of_them()
      throws Exception {
    // The lambda is one-time, and more bytes than the thread creates.
    ProfiledProgram.compiled(folder, "Unfinished", """
        public class Unfinished {
          static volatile Object kept;

          public static void main(String[] args) throws Exception {
            Thread worker = new Thread(() -> kept = new short[4321], "worker");
            worker.start();
            worker.join();
            System.err.print("half a line");
          }
        }
        """);
    ProfiledProgram run = ProfiledProgram.run(folder, "", "-cp", "classes", "Unfinished");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).startsWith("half a line\nprofile of -cp classes Unfinished\n");
    assertThat(run.err().substring(run.err().indexOf("By thread")))
        .matches("(?s)By thread\n.*\n.* worker: exact\n.* main: exact\n.*");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void virtual_threads_are_exact_together_with_their_carriers() throws Exception {
    ProfiledProgram.compiled(folder, "Virtual", """
        import java.util.concurrent.Executors;

        public class Virtual {
          static volatile Object kept;

          public static void main(String[] args) throws Exception {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
              for (int i = 0; i < 50; i++) {
                threads.submit(() -> {
                  kept = new short[1234];
                  Thread.sleep(1);
                  kept = new short[1234];
                  return null;
                });
              }
            }
          }
        }
        """);
    ProfiledProgram run = ProfiledProgram.run(folder, "", "--class-path", "classes", "Virtual");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).contains("exact:");
    assertThat(run.lines("short[]")).contains(" 100  short[]");
    assertThat(run.lines("virtual threads and their carriers")).contains(": exact");
  }

  @Test
  void what_grew_and_what_shrank_is_compared() throws Exception {
    Path before = saved("before", "exact", "10\t240\tA.fill\tFoo", "7\t112\tA.more\tBar");
    Path after = saved("after", "exact", "11\t264\tA.fill\tFoo", "6\t96\tA.more\tBar");
    CommandRun grown = CommandRun.of("profile", "--diff", before.toString(), after.toString());
    assertThat(grown)
        .endsWith(ExitStatus.FAILED)
        .saysNoError()
        .prints("grew by more than 0 %: from 17 objects, 352 B to 17 objects, 360 B\n")
        .prints("  +24       +1     240    264  Foo in A.fill\n")
        .prints("  -16       -1     112     96  Bar in A.more\n");
    assertThat(CommandRun.of(
            "profile", "--diff", before.toString(), after.toString(), "--tolerance", "2.5"))
        .isFine()
        .prints("within the tolerance of 2.5 %: ");
    assertThat(CommandRun.of("profile", "--diff", after.toString(), before.toString()))
        .isFine()
        .prints("within the tolerance of 0 %: ");
    assertThat(CommandRun.of("profile", "--diff", before.toString(), before.toString()))
        .isFine()
        .prints("unchanged: ");
    CommandRun json =
        CommandRun.of("profile", "--diff", before.toString(), after.toString(), "--format", "json");
    assertThat(new SchemaCheck(JsonParser.object().from(ReportSchema.text()))
            .violations("profile-diff", JsonParser.object().from(json.out())))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      at least | 10 | exact    | 11 | not proven to be within the tolerance of 0 %: from at least 10
      at least | 10 | exact    | 10 | within the tolerance of 0 %: from at least 10
      exact    | 10 | at least | 11 | grew by more than 0 %: from 10
      exact    | 10 | at least | 10 | not proven to be within the tolerance of 0 %: from 10
      at least | 10 | at least | 9  | not proven to be within the tolerance of 0 %: from at least 10
      """)
  void a_lower_bound_proves_growth_or_its_absence_only_where_it_can(
      String known, int was, String knownNow, int is, String expected) throws Exception {
    Path before = saved("before", known, was + "\t240\tA.fill\tFoo");
    Path after = saved("after", knownNow, is + "\t240\tA.fill\tFoo");
    CommandRun run = CommandRun.of("profile", "--diff", before.toString(), after.toString());
    assertThat(run.out().replaceAll("\\s+", " ")).startsWith(expected + " objects, 240 B to ");
    assertThat(run.status())
        .isEqualTo(expected.startsWith("within") ? ExitStatus.FINE : ExitStatus.FAILED);
    String json = CommandRun.of(
            "profile", "--diff", before.toString(), after.toString(), "--format", "json")
        .out();
    assertThat(JsonParser.object().from(json).get("grew"))
        .isEqualTo(expected.startsWith("not proven") ? null : (Object) expected.startsWith("grew"));
  }

  private Path saved(String name, String known, String... places) throws Exception {
    Path file = folder.resolve(name);
    Files.writeString(
        file, "bytewise profile 1\n" + known + "\n" + String.join("\n", places) + "\n");
    return file;
  }

  @Test
  void a_program_that_cannot_be_run_is_refused_before_anything_runs() throws Exception {
    assertRefused("name a program: a main class, or -jar and a jar, as for java");
    assertRefused("'none.jar' on the class path does not exist", "-jar", "none.jar");
    assertRefused(
        "'-Dx=1' is not an option of profile: give a flag of the program's VM with -R, as in"
            + " -R-Dx=1",
        "-Dx=1",
        "Main");
    assertRefused(
        "'--flmae=x' is not an option of profile; did you mean --flame?", "--flmae=x", "Main");
    assertRefused("'Main.java' is a source file: compile it, and name its main class", "Main.java");
    assertRefused(
        "name a file for the report with --output: standard output and standard error are the"
            + " program's",
        "--format",
        "json",
        "Main");
    assertRefused(
        "\"" + folder + "\" is a folder: name a file in it", "--dhat", folder.toString(), "Main");
    Path same = folder.resolve("same");
    assertRefused(
        "\"" + same + "\" is named twice: each form needs a file",
        "--dhat",
        same.toString(),
        "--flame",
        same.toString(),
        "Main");
    assertThat(folder).isEmptyDirectory();
    Path other = Files.writeString(folder.resolve("other"), "something else\n");
    assertRefused(
        "\"" + other + "\" is not a saved profile; profile --save writes one",
        "--diff",
        other.toString(),
        other.toString());
  }

  private static void assertRefused(String message, String... args) {
    List<String> all = new java.util.ArrayList<>(List.of("profile"));
    all.addAll(List.of(args));
    assertThat(CommandRun.of(all.toArray(String[]::new)))
        .endsWith(ExitStatus.USAGE)
        .printsNothing()
        .complains("bytewise profile: " + message);
  }
}
