package org.bytewise.repl.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytewise.repl.command.CommandAssert.assertThat;

import com.grack.nanojson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytewise.layout.VmModel;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.testing.CompiledClasses;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@OneJdkIsEnough
class SizeofCommandTest {
  @ParameterizedTest
  @CsvSource({"boolean,1", "byte,1", "char,2", "short,2", "int,4", "float,4", "long,8", "double,8"})
  void a_primitive_type_has_the_bytes_of_the_language(String type, int bytes) {
    assertThat(CommandRun.of("sizeof", type))
        .isFine()
        .prints("%s  %d byte%s\n".formatted(type, bytes, bytes == 1 ? "" : "s"));
  }

  @Test
  void text_has_a_line_for_each_target_and_then_the_vm() {
    CommandRun run = CommandRun.of("sizeof", "String", "int");
    assertThat(run).isFine();
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).matches("String  +\\d+ bytes = \\d+ header \\+ .*");
    assertThat(lines.get(1)).matches("int      +4 bytes");
    assertThat(lines.get(2)).isEmpty();
    assertThat(lines.get(3)).startsWith("this VM (" + Runtime.version().feature());
  }

  @Test
  void json_has_the_keys_of_the_contract_in_their_order() {
    for (JsonObject entry : assertThat(CommandRun.of("sizeof", "String", "int", "--format", "json"))
        .isFine()
        .array()) {
      assertThat(entry.keySet())
          .as(entry.toString())
          .startsWith(
              "target",
              "type",
              "kind",
              "vm",
              "simulated",
              "shallowBytes",
              "headerBytes",
              "fieldBytes",
              "gapBytes",
              "paddingBytes",
              "deepBytes",
              "deepObjects");
    }
  }

  @Test
  void a_type_in_json_adds_up_and_has_no_deep_size() {
    JsonObject entry = assertThat(CommandRun.of("sizeof", "HashMap.Node", "--format=json"))
        .isFine()
        .array()
        .get(0);
    assertThat(entry.getString("target")).isEqualTo("HashMap.Node");
    assertThat(entry.getString("type")).isEqualTo("java.util.HashMap.Node");
    assertThat(entry.getString("kind")).isEqualTo("type");
    assertThat(entry.getBoolean("simulated")).isFalse();
    assertThat(parts(entry)).isEqualTo(entry.getLong("shallowBytes"));
    assertThat(entry.isNull("deepBytes")).isTrue();
    assertThat(entry.isNull("deepObjects")).isTrue();
  }

  private static long parts(JsonObject entry) {
    return entry.getLong("headerBytes")
        + entry.getLong("fieldBytes")
        + entry.getLong("gapBytes")
        + entry.getLong("paddingBytes");
  }

  @Test
  void a_primitive_in_json_has_its_size_and_nothing_else() {
    JsonObject entry = assertThat(CommandRun.of("sizeof", "long", "--format", "JSON"))
        .isFine()
        .array()
        .get(0);
    assertThat(entry.getString("kind")).isEqualTo("primitive");
    assertThat(entry.getLong("shallowBytes")).isEqualTo(Long.BYTES);
    assertThat(List.of("headerBytes", "fieldBytes", "gapBytes", "paddingBytes", "deepBytes"))
        .allMatch(entry::isNull);
  }

  @Test
  void a_value_has_the_size_of_its_type_and_what_it_holds() {
    List<JsonObject> entries = assertThat(CommandRun.of(
            "size_of",
            "int[3]",
            "new int[3]",
            "new Object[] {new int[3], \"hi\"}",
            "1 + 2L",
            "--format",
            "json"))
        .isFine()
        .array();
    // Of the type the tool's own VM was asked, of the value the agent in the child VM.
    JsonObject type = entries.get(0);
    JsonObject value = entries.get(1);
    assertThat(value.getString("kind")).isEqualTo("value");
    assertThat(value.getLong("shallowBytes")).isEqualTo(type.getLong("shallowBytes"));
    assertThat(value.getLong("deepBytes")).isEqualTo(value.getLong("shallowBytes"));
    assertThat(value.getLong("deepObjects")).isEqualTo(1);
    JsonObject holder = entries.get(2);
    // The array, the int[], the String and its byte[].
    assertThat(holder.getLong("deepObjects")).isEqualTo(4);
    assertThat(holder.getLong("deepBytes"))
        .isGreaterThan(holder.getLong("shallowBytes") + value.getLong("shallowBytes"));
    assertThat(entries.get(3).getString("type")).isEqualTo("long");
    assertThat(entries.get(3).getLong("shallowBytes")).isEqualTo(Long.BYTES);
  }

  @Test
  void a_misspelt_type_is_answered_with_the_nearest() {
    assertThat(CommandRun.of("sizeof", "Strin"))
        .endsWith(ExitStatus.FAILED)
        .printsNothing()
        .complains("bytewise sizeof: unknown type 'Strin': did you mean String?");
  }

  @Test
  void one_bad_target_does_not_hide_the_others() {
    assertThat(CommandRun.of("sizeof", "Strin", "int"))
        .endsWith(ExitStatus.FAILED)
        .prints("int  4 bytes\n")
        .complainsOf("'Strin'");
  }

  @Test
  void an_interface_has_no_size() {
    assertThat(CommandRun.of("sizeof", "List"))
        .endsWith(ExitStatus.FAILED)
        .printsNothing()
        .complainsOf("bytewise sizeof: java.util.List is an interface");
  }

  @Test
  void an_expression_that_does_not_compile_is_shown_with_a_caret() {
    assertThat(CommandRun.of("sizeof", "new Foo()"))
        .endsWith(ExitStatus.FAILED)
        .printsNothing()
        .keepsStackTracesToItself()
        .complains("""
            bytewise sizeof: 'new Foo()' is neither a type nor an expression that compiles: cannot find symbol
                new Foo()
                    ^-^""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(String) null | '(String) null' is null, which is not an object",
        "new int[-1] | 'new int[-1]' threw java.lang.NegativeArraySizeException: -1",
        "Runtime.getRuntime().exit(7) | 'Runtime.getRuntime().exit(7)' lost its VM:"
            + " the code ended the VM, with status 7"
      })
  void an_expression_without_an_object_says_why(String expression, String why) {
    assertThat(CommandRun.of("sizeof", expression))
        .endsWith(ExitStatus.FAILED)
        .printsNothing()
        .complains("bytewise sizeof: " + why);
  }

  @Test
  void all_vms_are_listed_and_the_simulated_ones_are_marked() {
    CommandRun run = CommandRun.of("sizeof", "Integer", "--vm", "all");
    assertThat(run).isFine();
    List<String> names = VmModel.all().stream().map(VmModel::name).toList();
    for (String name : names) {
      String marked = name.equals(VmModel.THIS) ? name : name + " (simulated)";
      assertThat(run).prints("\n  " + marked);
    }
    List<JsonObject> entries = assertThat(
            CommandRun.of("sizeof", "Integer", "--vm", "all", "--format", "json"))
        .isFine()
        .array();
    assertThat(entries).hasSameSizeAs(names);
    assertThat(entries.get(0).getBoolean("simulated")).isFalse();
    assertThat(entries.stream().skip(1)).allMatch(entry -> entry.getBoolean("simulated"));
    assertThat(entries).allMatch(entry -> parts(entry) == entry.getLong("shallowBytes"));
  }

  @Test
  void an_unknown_vm_is_answered_with_the_names() {
    assertThat(CommandRun.of("sizeof", "int", "--vm", "z80"))
        .endsWith(ExitStatus.USAGE)
        .printsNothing()
        .complainsOf("unknown VM 'z80': choose one of this, jdk17, jdk25, jdk27, 32-bit,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-R-XX:-UseCompressedOops", "-R=-XX:-UseCompressedOops"})
  void types_are_measured_in_a_vm_with_the_flags_that_are_given(String flag) {
    JsonObject entry = assertThat(CommandRun.of("sizeof", "Object[4]", flag, "--format", "json"))
        .isFine()
        .array()
        .get(0);
    assertThat(entry.getBoolean("simulated")).isFalse();
    assertThat(entry.getString("vm")).contains("uncompressed references");
    assertThat(entry.getLong("fieldBytes")).isEqualTo(4 * 8);
  }

  @Test
  void a_flag_may_stand_apart_and_be_repeated() {
    assertThat(CommandRun.of("sizeof", "-R", "-Xmx100m", "-R", "-XX:-UseCompressedOops", "Object"))
        .isFine()
        .prints("uncompressed references");
  }

  @Test
  void a_flag_that_the_vm_does_not_know_is_named() {
    assertThat(CommandRun.of("sizeof", "Object", "-R-XX:+BakeBread"))
        .endsWith(ExitStatus.ENVIRONMENT)
        .printsNothing()
        .keepsStackTracesToItself()
        .complainsOf("Unrecognized VM option 'BakeBread'");
  }

  @Test
  void compact_headers_are_measured_where_the_vm_has_them_and_refused_where_not() {
    CommandRun run = CommandRun.of(
        "sizeof",
        "String",
        "int",
        "new int[3]",
        "HashMap.Node",
        "Object",
        "-R-XX:+UseCompactObjectHeaders",
        "--format",
        "json");
    if (Runtime.version().feature() < 25) {
      assertThat(run).endsWith(ExitStatus.ENVIRONMENT).complainsOf("UseCompactObjectHeaders");
      assertThat(assertThat(run).array())
          .hasSize(5)
          .allSatisfy(entry -> assertThat(entry.getString("status")).isEqualTo("failed"));
      return;
    }
    // True for 64-bit HotSpot 25 with compressed references, as it starts with less than 32 GB.
    List<JsonObject> entries = assertThat(run).isFine().array();
    assertThat(entries).allMatch(entry -> !entry.getBoolean("simulated"));
    assertThat(entries)
        .extracting(entry -> entry.getLong("shallowBytes"))
        .containsExactly(24L, 4L, 24L, 24L, 8L);
  }

  @Test
  void own_classes_are_found_on_the_class_path(@TempDir Path folder) throws IOException {
    Path source = Files.writeString(
        folder.resolve("Point.java"), "package demo; public record Point(int x, long y) {}");
    CompiledClasses.compile(folder, List.of(source));
    List<JsonObject> entries = assertThat(CommandRun.of(
            "sizeof",
            "demo.Point",
            "new demo.Point(1, 2)",
            "--class-path",
            folder.toString(),
            "--format",
            "json"))
        .isFine()
        .array();
    assertThat(entries).extracting(e -> e.getString("kind")).containsExactly("type", "value");
    assertThat(entries).allMatch(e -> e.getLong("fieldBytes") == Integer.BYTES + Long.BYTES);
    assertThat(entries).allMatch(e -> e.getString("type").equals("demo.Point"));
  }
}
