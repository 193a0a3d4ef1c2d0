package org.bytewise.repl.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytewise.repl.command.CommandAssert.assertThat;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytewise.repl.Main;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OneJdkIsEnough
class AllocCommandTest {
  private static final String[] KEYS = {
    "status",
    "value",
    "type",
    "objects",
    "bytes",
    "exact",
    "reason",
    "byType",
    "oneTime",
    "otherThreads",
    "sinceLastInput",
    "classesLoaded",
    "directBytes",
    "survivors",
    "elapsedNanos"
  };

  @Test
  void what_took_its_vm_along_was_not_counted() {
    JsonObject report = assertThat(CommandRun.of(
            "alloc", "{ var x = new int[1000]; System.exit(3); }", "--format", "json"))
        .object();
    assertThat(report.getString("status")).isEqualTo("vm-lost");
    assertThat(report.getBoolean("exact")).isFalse();
    assertThat(report.getString("reason")).isEqualTo("its VM was lost, and the count with it");
  }

  @Test
  void a_vm_that_does_not_start_is_the_environments_fault_and_a_word_that_is_no_flag_the_callers() {
    assertThat(CommandRun.of("alloc", "-R-XX:+UseZGC", "-R-Xmx9q", "1"))
        .endsWith(ExitStatus.ENVIRONMENT)
        .complains(
            "bytewise alloc: the VM does not start with -Xmx9q: Invalid maximum heap size: -Xmx9q");
    assertThat(CommandRun.of("alloc", "-Rfoo", "1"))
        .endsWith(ExitStatus.USAGE)
        .complains(
            "bytewise alloc: -R: 'foo' is not a flag: flags of the VM begin with a hyphen, such "
                + "as -Xmx64m");
    assertThat(CommandRun.of("alloc", "--class-path", "no.jar", "1"))
        .endsWith(ExitStatus.USAGE)
        .complains("bytewise alloc: 'no.jar' on the class path does not exist");
    assertThat(CommandRun.reading("1 + 1\n2 + 2\n", "-R-Xmx9q"))
        .endsWith(ExitStatus.ENVIRONMENT)
        .complains("the VM does not start with -Xmx9q: Invalid maximum heap size: -Xmx9q");
  }

  @Test
  void debug_says_how_objects_are_recorded_and_why_not_directly() {
    // The first one of a JDK uses the Java API, to learn what the next ones need.
    assertThat(CommandRun.of("alloc", "new int[3]")).isFine();
    CommandRun run = CommandRun.of(
        "alloc", "--debug", "-R-Dbytewise.recorder.internal=java.lang.Runtime", "new int[3]");
    assertThat(run.status()).isZero();
    assertThat(run.err())
        .isEqualTo("bytewise alloc: the VM records objects by the Java API: "
            + "java.lang.Runtime.createJFR(boolean)\n");
  }

  @Test
  void the_collector_of_a_flag_is_the_one_that_is_measured() {
    assertThat(CommandRun.of("sizeof", "-R-XX:+UseSerialGC", "new int[3]")).isFine();
    JsonObject report = assertThat(
            CommandRun.of("alloc", "-R-XX:+UseShenandoahGC", "--format", "json", "new int[3]"))
        .isFine()
        .object();
    assertThat(report.getLong("objects")).isEqualTo(1);
    assertThat(report.getBoolean("exact")).isTrue();
  }

  @Test
  void a_growing_list_allocates_itself_and_three_arrays() {
    JsonObject report = assertThat(CommandRun.of(
            "alloc",
            "var l = new java.util.ArrayList<Integer>(); for (int i = 0; i < 20; i++) l.add(i);",
            "--format",
            "json"))
        .isFine()
        .object();
    assertThat(report.keySet()).startsWith(KEYS).contains("byStatement");
    assertThat(report.getString("status")).isEqualTo("ok");
    assertThat(report.getLong("objects")).isEqualTo(4);
    assertThat(report.getBoolean("exact")).isTrue();
    assertThat(report.isNull("reason")).isTrue();
    assertThat(report.isNull("survivors")).isTrue();
    assertThat(report.getLong("bytes"))
        .isEqualTo(sizes("ArrayList", "Object[10]", "Object[15]", "Object[22]"));
    JsonArray statements = report.getArray("byStatement");
    assertThat(statements).hasSize(2);
    assertThat(statements.getObject(0).keySet()).startsWith("source").contains(KEYS);
    assertThat(statements.getObject(0).getString("source"))
        .isEqualTo("var l = new java.util.ArrayList<Integer>();");
    assertThat(statements.getObject(0).getLong("objects")).isEqualTo(1);
    assertThat(statements.getObject(1).getLong("objects")).isEqualTo(3);
  }

  /** What the layouts say: another instrument than the one that counts. */
  private static long sizes(String... types) {
    String[] args = new String[types.length + 3];
    args[0] = "sizeof";
    args[1] = "--format";
    args[2] = "json";
    System.arraycopy(types, 0, args, 3, types.length);
    List<JsonObject> entries = assertThat(CommandRun.of(args)).isFine().array();
    return entries.stream().mapToLong(entry -> entry.getLong("shallowBytes")).sum();
  }

  @Test
  void types_have_their_full_names_in_json_and_short_ones_in_text() {
    String code = "Object[] a = {new Object()};";
    JsonObject report =
        assertThat(CommandRun.of("alloc", code, "--format", "json")).isFine().object();
    assertThat(report.getArray("byType"))
        .extracting(type -> ((JsonObject) type).getString("type"))
        .containsExactlyInAnyOrder("java.lang.Object", "java.lang.Object[]");
    assertThat(CommandRun.of("alloc", code))
        .isFine()
        .out()
        .containsPattern(
            "allocated 2 objects, \\d+ B · exact +Object(\\[])? ×1, Object(\\[])? ×1\n");
  }

  @Test
  void several_statements_are_added_up() {
    assertThat(CommandRun.of("alloc", "var a = new int[1];\nvar b = new int[1];"))
        .isFine()
        .out()
        .containsPattern("(?s)a ==> .*allocated 1 object.*b ==> .*allocated 1 object.*total\n"
            + "  allocated 2 objects");
  }

  @Test
  void code_that_does_not_compile_fails() {
    CommandRun json = CommandRun.of("alloc", "int x =\n  \"a\";", "--format", "json");
    assertThat(json).endsWith(ExitStatus.FAILED).saysNoError();
    JsonObject report = assertThat(json).object();
    assertThat(report.getString("status")).isEqualTo("rejected");
    assertThat(report.getLong("objects")).isZero();
    JsonObject diagnostic = report.getArray("diagnostics").getObject(0);
    assertThat(diagnostic.keySet())
        .containsExactly("kind", "message", "line", "column", "length", "lineText");
    assertThat(diagnostic.getInt("line")).isEqualTo(2);
    assertThat(diagnostic.getInt("column")).isEqualTo(3);
    assertThat(CommandRun.of("alloc", "int x =\n  \"a\";"))
        .endsWith(ExitStatus.FAILED)
        .printsNothing()
        .complains("""
            error: incompatible types: java.lang.String cannot be converted to int
                  "a";
                  ^-^""");
  }

  @Test
  void code_that_throws_fails_and_what_it_did_not_reach_is_named() {
    String code = "int[] a = new int[2]; a[2] = 1; a[0] = 2;";
    CommandRun json = CommandRun.of("alloc", code, "--format", "json");
    assertThat(json).endsWith(ExitStatus.FAILED).saysNoError();
    JsonObject report = assertThat(json).object();
    assertThat(report.getString("status")).isEqualTo("threw");
    assertThat(report.getObject("exception").getString("type"))
        .isEqualTo("java.lang.ArrayIndexOutOfBoundsException");
    assertThat(report.getObject("exception").getArray("frames")).isNotEmpty();
    assertThat(report.getString("notRun")).isEqualTo("a[0] = 2;");
    assertThat(CommandRun.of("alloc", code))
        .endsWith(ExitStatus.FAILED)
        .prints("threw ArrayIndexOutOfBoundsException: Index 2 out of bounds for length 2\n")
        .prints("not run: a[0] = 2;\n");
  }

  @Test
  void code_that_ends_its_vm_fails() {
    CommandRun run = CommandRun.of("alloc", "System.exit(0)", "--format", "json");
    assertThat(run).endsWith(ExitStatus.FAILED).saysNoError();
    assertThat(assertThat(run).object().getString("status")).isEqualTo("vm-lost");
  }

  @Test
  void in_json_what_the_code_prints_is_a_value_of_its_own() {
    String code = "System.out.println(\"one\"); System.err.print(\"two\");";
    JsonObject report =
        assertThat(CommandRun.of("alloc", code, "--format", "json")).isFine().object();
    assertThat(report.getString("output")).isEqualTo("one\ntwo");
    CommandRun text = CommandRun.of("alloc", code);
    assertThat(text).endsWith(ExitStatus.FINE).complainsOf("two").out().startsWith("one\n");
  }

  @Test
  void code_comes_from_standard_input_or_a_file(@TempDir Path folder) throws IOException {
    assertThat(CommandRun.reading("new int[7].length", "alloc", "-")).isFine().prints("==> 7\n");
    assertThat(CommandRun.reading("new int[8].length", "alloc", "--file", "-"))
        .isFine()
        .prints("==> 8\n");
    // Without a locale, a JDK knows no file of that name.
    boolean named = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"))
        .newEncoder()
        .canEncode("Größe");
    Path file =
        Files.writeString(folder.resolve(named ? "Größe.java" : "size.java"), "\"ü\".length()");
    assertThat(CommandRun.of("alloc", "--file", file.toString())).isFine().prints("==> 1\n");
  }

  @Test
  void the_code_reads_standard_input() {
    assertThat(CommandRun.reading("abc\n", "alloc", "System.in.read()"))
        .isFine()
        .prints("==> 97\n");
  }

  @Test
  void a_file_that_cannot_be_read_is_named(@TempDir Path folder) throws IOException {
    assertThat(CommandRun.of("alloc", "--file", "no/such.java"))
        .endsWith(ExitStatus.USAGE)
        .printsNothing()
        .complains("bytewise alloc: there is no file 'no/such.java'");
    Path latin1 = folder.resolve("latin1.java");
    Files.write(latin1, "\"ü\"".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(CommandRun.of("alloc", "--file", latin1.toString()))
        .endsWith(ExitStatus.USAGE)
        .complains("bytewise alloc: '" + latin1 + "' is not valid UTF-8");
  }

  @Test
  void standard_input_that_is_no_text_is_refused() {
    byte[] invalid = {'i', 'n', 't', ' ', (byte) 0xff, (byte) 0xfe, '\n'};
    assertThat(CommandRun.reading(invalid, "alloc", "-"))
        .endsWith(ExitStatus.USAGE)
        .printsNothing()
        .complains("bytewise alloc: standard input is not valid UTF-8, the encoding of this"
            + " locale: convert it");
  }

  @Test
  void a_jdk_that_lacks_files_is_reported_in_one_line() {
    InputStream broken = new InputStream() {
      @Override
      public int read() {
        throw new InternalError("Error loading java.security file");
      }

      @Override
      public int read(byte[] bytes, int offset, int length) {
        return read();
      }
    };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = Main.run(
        new String[] {"alloc", "-"},
        broken,
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(status).isEqualTo(ExitStatus.ENVIRONMENT);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("bytewise alloc: the JDK or Bytewise is incomplete or damaged:"
            + " java.lang.InternalError: Error loading java.security file;"
            + " 'bytewise doctor' shows what works\n");
  }

  @Test
  void code_that_is_too_long_is_refused_at_once(@TempDir Path folder) throws IOException {
    String line = "int x = 1;\n";
    String code = line.repeat(10_000_000 / line.length());
    assertThat(CommandRun.reading(code, "alloc", "-"))
        .endsWith(ExitStatus.USAGE)
        .printsNothing()
        .complains("bytewise alloc: standard input is longer than 1 MB, too much for one snippet:"
            + " measure a part of it");
    Path file = Files.writeString(folder.resolve("long.java"), code);
    assertThat(CommandRun.of("alloc", "--file", file.toString()))
        .endsWith(ExitStatus.USAGE)
        .printsNothing()
        .complains("bytewise alloc: '" + file + "' is longer than 1 MB, too much for one snippet:"
            + " measure a part of it");
  }

  @Test
  void no_code_and_two_kinds_of_code_are_wrong_usage() {
    assertThat(CommandRun.of("alloc"))
        .endsWith(ExitStatus.USAGE)
        .printsNothing()
        .complains("bytewise alloc: SNIPPET is missing; try bytewise alloc 'List.of(1, 2, 3)'");
    assertThat(CommandRun.of("alloc", "1", "--file", "f"))
        .endsWith(ExitStatus.USAGE)
        .complains("bytewise alloc: code and --file cannot be combined: leave one of them out");
  }

  @Test
  void survivors_are_told_where_they_are_asked_for() {
    String code = "var l = new java.util.ArrayList<int[]>(); l.add(new int[3]); new Object();";
    JsonObject report = assertThat(CommandRun.of("alloc", code, "--survivors", "--format", "json"))
        .isFine()
        .object();
    JsonObject survivors = report.getObject("survivors");
    assertThat(survivors.keySet())
        .containsExactly("objects", "bytes", "byType", "exact", "reason", "oneTime");
    assertThat(survivors.getLong("objects")).isEqualTo(4);
    assertThat(survivors.getBoolean("exact")).as("%s", survivors).isTrue();
    assertThat(survivors.getArray("byType"))
        .extracting(type -> ((JsonObject) type).getString("heldThrough"))
        .contains("l", "l → ArrayList.elementData", "l → ArrayList.elementData[]");
    assertThat(CommandRun.of("alloc", code, "--survivors")).isFine().prints("survived: 4 objects");
  }
}
