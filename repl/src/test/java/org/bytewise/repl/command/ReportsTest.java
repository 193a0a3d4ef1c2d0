package org.bytewise.repl.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytewise.repl.command.CommandAssert.assertThat;

import com.grack.nanojson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layout, lessons and doctor: what they report as text and as JSON. */
@OneJdkIsEnough
class ReportsTest {
  @Test
  void a_layout_is_a_picture_or_a_table() {
    CommandRun run = CommandRun.of("layout", "String");
    assertThat(run).isFine().prints("java.lang.String, this VM (").prints("│ hash");
    assertThat(CommandRun.of("layout", "String", "--table"))
        .isFine()
        .prints("java.lang.String, this VM (")
        .prints("OFFSET")
        .prints("value");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void a_dumb_terminal_gets_a_picture_in_ascii() {
    CommandRun run = CommandRun.in(Map.of("TERM", "dumb"), "", "layout", "String");
    assertThat(run).isFine().prints("| hash");
    assertThat(run.out()).isASCII();
  }

  @Test
  void a_layout_in_json_places_every_byte() {
    JsonObject entry = assertThat(CommandRun.of("layout", "Thread", "--format", "json"))
        .isFine()
        .array()
        .get(0);
    long fields = entry.getArray("fields").stream()
        .mapToLong(field -> ((JsonObject) field).getLong("size"))
        .sum();
    long gaps = entry.getArray("gaps").stream()
        .mapToLong(gap -> ((JsonObject) gap).getLong("size"))
        .sum();
    assertThat(fields).isEqualTo(entry.getLong("fieldBytes"));
    assertThat(gaps).isEqualTo(entry.getLong("gapBytes"));
    assertThat(entry.getArray("fields").getObject(0).keySet())
        .containsExactly("offset", "size", "type", "name", "declaredIn");
  }

  @Test
  void an_array_in_json_has_elements_and_a_primitive_has_no_parts() {
    List<JsonObject> entries = assertThat(
            CommandRun.of("layout", "int[5]", "int", "--format", "json"))
        .isFine()
        .array();
    JsonObject elements = entries.get(0).getObject("elements");
    assertThat(elements.keySet()).containsExactly("offset", "size", "type", "length");
    assertThat(elements.getLong("size")).isEqualTo(5 * Integer.BYTES);
    assertThat(entries.get(1).getArray("fields")).isEmpty();
    assertThat(entries.get(1).isNull("elements")).isTrue();
    assertThat(CommandRun.of("layout", "int")).isFine().prints("int: 4 bytes, a value without");
  }

  @Test
  void lessons_are_listed_with_their_progress(@TempDir Path state) {
    Map<String, String> environment = Map.of("XDG_STATE_HOME", state.toString());
    assertThat(CommandRun.in(environment, "", "lessons")).isFine().prints("string-size");
    List<JsonObject> lessons = assertThat(
            CommandRun.in(environment, "", "lessons", "--format", "json"))
        .isFine()
        .array();
    assertThat(lessons).isNotEmpty().allSatisfy(lesson -> {
      assertThat(lesson.keySet())
          .containsExactly(
              "id",
              "title",
              "chapter",
              "status",
              "number",
              "solved",
              "minutes",
              "minutesLeft",
              "next");
      assertThat(lesson.getString("status")).isEqualTo("new");
      assertThat(lesson.getInt("minutes")).isPositive().isEqualTo(lesson.getInt("minutesLeft"));
    });
    assertThat(lessons).filteredOn(lesson -> lesson.getBoolean("next")).hasSize(1);
    int left = lessons.stream().mapToInt(lesson -> lesson.getInt("minutesLeft")).sum();
    CommandRun text = CommandRun.in(environment, "", "lessons");
    assertThat(text.out())
        .endsWith("0 of " + lessons.size() + " lessons done; about " + left / 60 + " h " + left % 60
            + " min left.\n")
        .contains("1.1  next");
    assertThat(text.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void the_doctor_tries_every_instrument(@TempDir Path state) {
    Map<String, String> environment = Map.of("XDG_STATE_HOME", state.toString());
    CommandRun json = CommandRun.in(environment, "", "doctor", "--format", "json");
    JsonObject report = assertThat(json).isFine().object();
    assertThat(report.getBoolean("healthy")).isTrue();
    assertThat(report.getArray("instruments"))
        .extracting(found -> ((JsonObject) found).getString("name"))
        .contains(
            "layouts of types",
            "running code",
            "counting",
            "sizes of values",
            "layouts by JOL",
            "Rust");
    assertThat(report.getString("history"))
        .isEqualTo(state.resolve("bytewise").resolve("history").toString());
    assertThat(CommandRun.in(environment, "", "doctor"))
        .isFine()
        .prints("works  counting")
        .out()
        .containsPattern("works  layouts by JOL +JOL [\\d.]+ and the VM agree on \\d+ types");
  }

  @Test
  void the_doctor_says_what_does_not_work() {
    assertThat(CommandRun.of("doctor", "-R-XX:+BakeBread"))
        .endsWith(ExitStatus.ENVIRONMENT)
        .prints("FAILS  running code")
        .prints("'BakeBread'");
  }
}
