package org.bytewise.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/**
 * Figures that are known for named VMs, from the command line to the JSON. They hold for 64-bit
 * HotSpot 17 and 25 with compressed references, which the flags ask for.
 */
@EnabledIf(value = "is64BitHotSpot", disabledReason = "the figures are those of 64-bit HotSpot")
class KnownFiguresTest {
  private static final List<String> TARGETS =
      List.of("Object", "String", "int", "new int[3]", "Integer", "Long", "HashMap.Node");
  private static final String COMPRESSED = "-R-XX:+UseCompressedOops";

  @TempDir
  Path home;

  static boolean is64BitHotSpot() {
    return System.getProperty("sun.arch.data.model", "").equals("64")
        && System.getProperty("java.vm.name", "").contains("64-Bit Server VM");
  }

  private String run(List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(Launcher.command()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(Launcher.environment(home));
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("exit status of " + command).isZero();
    return output;
  }

  private Map<String, Integer> sizes(String... flags) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("sizeof", "--format", "json"));
    arguments.addAll(List.of(flags));
    arguments.addAll(TARGETS);
    JsonArray answers = JsonParser.array().from(run(arguments));
    Map<String, Integer> sizes = new LinkedHashMap<>();
    for (Object answer : answers) {
      JsonObject one = (JsonObject) answer;
      assertThat(one.getBoolean("simulated")).as(one.getString("target")).isFalse();
      sizes.put(one.getString("target"), one.getInt("shallowBytes"));
    }
    return sizes;
  }

  @Test
  void with_class_pointers_in_the_header() throws Exception {
    List<String> flags = new ArrayList<>(List.of(COMPRESSED));
    if (Runtime.version().feature() >= 25) {
      flags.add("-R-XX:-UseCompactObjectHeaders");
    }
    assertThat(sizes(flags.toArray(String[]::new)))
        .containsExactly(
            Map.entry("Object", 16),
            Map.entry("String", 24),
            Map.entry("int", 4),
            Map.entry("new int[3]", 32),
            Map.entry("Integer", 16),
            Map.entry("Long", 24),
            Map.entry("HashMap.Node", 32));
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_25)
  void with_compact_headers() throws Exception {
    assertThat(sizes(COMPRESSED, "-R-XX:+UseCompactObjectHeaders"))
        .containsExactly(
            Map.entry("Object", 8),
            Map.entry("String", 24),
            Map.entry("int", 4),
            Map.entry("new int[3]", 24),
            Map.entry("Integer", 16),
            Map.entry("Long", 16),
            Map.entry("HashMap.Node", 24));
  }

  @Test
  void twenty_small_numbers_in_a_list_cost_four_objects() throws Exception {
    String code =
        "var l = new java.util.ArrayList<Integer>(); for (int i = 0; i < 20; i++) l.add(i);";
    List<String> arguments =
        new ArrayList<>(List.of("alloc", code, "--format", "json", COMPRESSED));
    if (Runtime.version().feature() >= 25) {
      arguments.add("-R-XX:-UseCompactObjectHeaders");
    }
    JsonObject answer = JsonParser.object().from(run(arguments));
    assertThat(answer.getString("status")).isEqualTo("ok");
    assertThat(answer.getInt("objects")).as("objects").isEqualTo(4);
    assertThat(answer.getInt("bytes")).as("bytes").isEqualTo(264);
    assertThat(answer.getBoolean("exact")).as("exact").isTrue();
    assertThat(answer.getArray("byStatement")).as("byStatement").hasSize(2);
  }
}
