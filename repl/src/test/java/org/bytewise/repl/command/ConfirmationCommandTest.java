package org.bytewise.repl.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytewise.repl.command.CommandAssert.assertThat;

import com.grack.nanojson.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JOL reads, the VM confirms: what the commands say of it, and types that were refused once. */
@OneJdkIsEnough
class ConfirmationCommandTest {
  private static final String AGREE = "JOL [\\d.]+ and the VM agree";

  @ParameterizedTest
  @MethodSource("confirmed")
  void a_layout_says_once_that_both_agree(List<String> arguments) {
    CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
    assertThat(run).isFine();
    assertThat(run.out().lines().filter(line -> line.contains("JOL")))
        .as(run.out())
        .hasSize(1)
        .allMatch(line -> line.matches(AGREE));
  }

  static Stream<Arguments> confirmed() {
    return Stream.of(List.of("String"), List.of("new int[3]"), List.of("long[4]"))
        .flatMap(targets -> Runtime.version().feature() < 25
            ? Stream.of(arguments(targets))
            : Stream.of(arguments(targets), arguments(targets, "-R-XX:+UseCompactObjectHeaders")));
  }

  private static Arguments arguments(List<String> targets, String... more) {
    return Arguments.of(Stream.of(Stream.of("layout"), targets.stream(), Stream.of(more))
        .flatMap(part -> part)
        .toList());
  }

  @Test
  void where_jol_differs_the_vm_is_right_and_the_reason_is_given() {
    CommandRun run = CommandRun.of("layout", "java.lang.reflect.Method");
    assertThat(run).isFine().prints("as the VM reports; JOL ");
    assertThat(run.out().replace('\n', ' ')).contains("fields that reflection hides");
  }

  @Test
  void a_simulated_layout_is_confirmed_by_nobody() {
    CommandRun run = CommandRun.of("layout", "String", "--vm", "jdk17");
    assertThat(run).isFine();
    assertThat(run.out()).doesNotContain("JOL");
  }

  @Test
  void json_says_who_has_confirmed_a_size() {
    List<JsonObject> entries = assertThat(CommandRun.of(
            "sizeof",
            "new int[3]",
            "String",
            "int",
            "String.class.getDeclaredMethods()[0]",
            "--format",
            "json"))
        .isFine()
        .array();
    assertThat(entries)
        .allSatisfy(entry ->
            assertThat(entry.keySet()).as("%s", entry).contains("confirmedBy", "difference"));
    assertThat(entries.get(0).getArray("confirmedBy")).containsExactly("jol", "vm");
    assertThat(entries.get(0).isNull("difference")).isTrue();
    // The short way, without JOL.
    assertThat(entries.get(1).getArray("confirmedBy")).containsExactly("vm");
    assertThat(entries.get(1).isNull("difference")).isTrue();
    assertThat(entries.get(2).getArray("confirmedBy")).isEmpty();
    assertThat(entries.get(3).getArray("confirmedBy")).containsExactly("vm");
    assertThat(entries.get(3).getString("difference")).contains("that reflection hides");
    JsonObject simulated = assertThat(
            CommandRun.of("sizeof", "new int[3]", "--vm", "32-bit", "--format", "json"))
        .isFine()
        .array()
        .get(0);
    assertThat(simulated.getArray("confirmedBy")).isEmpty();
  }

  @Test
  void all_vms_are_named_with_the_releases_that_have_them_by_default() {
    assertThat(CommandRun.of("sizeof", "String", "--vm", "all"))
        .isFine()
        .prints("  jdk17 (simulated)")
        .prints("jdk17: the default of JDK 17\n")
        .prints("jdk25: the default of JDK 25\n")
        .prints("jdk27: the default of JDK 27, with compact object headers (JEP 534)\n")
        .prints("lilliput2: provisional: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.lang.invoke.ConstantCallSite",
        "ConstantCallSite",
        "ResolvedMethodName",
        "WeakReference",
        "java.lang.reflect.Method",
        "String.class"
      })
  void what_can_be_measured_is_not_refused(String target) {
    assertThat(CommandRun.of("sizeof", target)).isFine().prints(target + "  ");
  }

  @Test
  void an_array_of_arrays_takes_what_it_takes_when_it_is_made() {
    List<JsonObject> entries = assertThat(CommandRun.of(
            "sizeof", "boolean[3][5]", "new boolean[3][5]", "boolean[3]", "--format", "json"))
        .isFine()
        .array();
    for (String key : List.of("type", "shallowBytes", "deepBytes", "deepObjects")) {
      assertThat(entries.get(0).get(key)).as(key).isEqualTo(entries.get(1).get(key));
    }
    assertThat(entries.get(0).getLong("deepObjects")).isEqualTo(4);
    assertThat(entries.get(2).isNull("deepBytes")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ClassLoader", "Class", "java.lang.invoke.CallSite", "ThreadGroup"})
  void a_refusal_speaks_of_no_agent(String target) {
    CommandRun run = CommandRun.of("sizeof", target, "--vm", "32-bit");
    assertThat(run.err()).as(run.out()).doesNotContain("agent");
    CommandRun here = CommandRun.of("sizeof", target);
    assertThat(here.err()).as(here.out()).doesNotContain("agent");
  }

  @Test
  void the_fields_of_reflection_are_simulated_where_they_are_seen() {
    assertThat(CommandRun.of("sizeof", "java.lang.reflect.Method", "--vm", "32-bit"))
        .isFine()
        .prints("java.lang.reflect.Method  ");
  }

  @Test
  void an_unknown_vm_is_a_mistake_in_usage() {
    assertThat(CommandRun.of("sizeof", "String", "--vm", "jdk8"))
        .endsWith(ExitStatus.USAGE)
        .complainsOf("choose one of this, jdk17, jdk25, jdk27, 32-bit");
  }
}
