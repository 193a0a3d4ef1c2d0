package org.bytewise.instruments.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytewise.counting.SourceLine;
import org.bytewise.screen.Columns;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.snippets.stepping.Stop;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The screens are the files beside this test; -Dbytewise.rewrite=true writes them anew. */
@OneJdkIsEnough
class StepScreenTest {
  private static final Path FILES = Path.of("src/test/resources/org/bytewise/instruments/step");

  static Stream<String> scenes() {
    return StepScenes.all().keySet().stream();
  }

  private static List<String> screen(
      StepScenes.Scene scene, int at, int width, int height, Glyphs glyphs, boolean opened) {
    return new StepScreen(scene.sources(), width, height, glyphs)
        .lines(scene.moment(at), opened, "").stream().map(Line::text).toList();
  }

  private static String picture(
      StepScenes.Scene scene, int width, int height, Glyphs glyphs, boolean open) {
    StringBuilder text = new StringBuilder();
    int last = scene.stops().size() - 1;
    for (int at = Math.max(0, last - 1); at <= last; at++) {
      text.append("== %dx%d%s\n".formatted(width, height, open ? ", opened" : ""));
      for (String line : screen(scene, at, width, height, glyphs, open)) {
        text.append(line.stripTrailing()).append('\n');
      }
    }
    return text.toString();
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void a_scene_looks_as_drawn(String name) throws IOException {
    StepScenes.Scene scene = StepScenes.all().get(name);
    String all = picture(scene, 80, 24, Glyphs.UNICODE, false)
        + picture(scene, 80, 24, Glyphs.UNICODE, true)
        + picture(scene, 120, 40, Glyphs.UNICODE, false)
        + picture(scene, 60, 20, Glyphs.ASCII, false);
    Path file = FILES.resolve(name + ".txt");
    if (Boolean.getBoolean("bytewise.rewrite")) {
      Files.createDirectories(FILES);
      Files.writeString(file, all);
    }
    assertThat(all).isEqualTo(Files.readString(file));
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void every_screen_is_filled_and_no_line_is_wider(String name) {
    StepScenes.Scene scene = StepScenes.all().get(name);
    for (int width = 20; width <= 130; width += 5) {
      for (int height : new int[] {6, 10, 20, 24, 40}) {
        for (Glyphs glyphs : List.of(Glyphs.UNICODE, Glyphs.ASCII)) {
          for (boolean opened : new boolean[] {false, true}) {
            for (int at = 0; at < scene.stops().size(); at++) {
              int columns = width;
              assertThat(screen(scene, at, width, height, glyphs, opened))
                  .as("%s at %dx%d", name, width, height)
                  .hasSize(height)
                  .allMatch(line -> Columns.of(line) <= columns);
            }
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void what_is_left_out_is_left_out_between_words(String name) {
    StepScenes.Scene scene = StepScenes.all().get(name);
    for (int at = 0; at < scene.stops().size(); at++) {
      for (int width : new int[] {60, 79, 80, 120}) {
        assertThat(screen(scene, at, width, 24, Glyphs.UNICODE, false))
            .noneMatch(line -> line.matches(".*[\\p{L}\\d_]….*"));
      }
    }
  }

  @Test
  void the_current_line_and_those_that_have_run_are_marked_without_colour() {
    List<String> lines = screen(StepScenes.list(), 3, 80, 24, Glyphs.ASCII, false);
    assertThat(lines)
        .contains("+ 3    String last = \"ann\";", "+ 4    names.add(last);")
        .contains("> 5    names.add(new String(\"bob\"));", "  6    var same = names;");
  }

  @Test
  void the_lines_at_which_other_threads_are_have_a_mark_of_their_own() {
    assertThat(screen(StepScenes.threads(), 0, 120, 40, Glyphs.UNICODE, false))
        .contains("► 4      counts[0]++;", "▷ 8  t.join();");
    assertThat(screen(StepScenes.threads(), 0, 120, 40, Glyphs.ASCII, false))
        .contains("> 4      counts[0]++;", "* 8  t.join();");
  }

  @Test
  void threads_stand_side_by_side_and_one_below_the_other_where_there_is_no_room() {
    String wide = String.join("\n", screen(StepScenes.threads(), 0, 80, 24, Glyphs.ASCII, false));
    assertThat(wide)
        .contains("- thread worker -", "-- thread main -")
        .containsPattern("(?m)^lambda, line 4 +Thread.join\\(long\\) and")
        .containsPattern("(?m)^  i = 7 +\\S")
        .containsPattern("(?m)^- variables -.*- heap -");
    String narrow = String.join("\n", screen(StepScenes.threads(), 0, 49, 18, Glyphs.ASCII, false));
    assertThat(narrow).containsPattern("(?m)^thread worker").doesNotContain("- thread main");
  }

  /** Returns a single stop without variables and objects. */
  private static StepScenes.Scene atLine(String code, SourceLine line) {
    Stop only = new Stop(
        0,
        Stop.Reason.LINE,
        Optional.of(line),
        List.of(StepScenes.main()),
        List.of(),
        StepScenes.heap(),
        List.of(),
        StepScenes.NOTHING,
        "",
        Optional.empty());
    return new StepScenes.Scene(code, List.of(only));
  }

  @Test
  void a_statement_beside_others_is_underlined() {
    StepScenes.Scene scene = atLine("int a = 1; int b = 2;", new SourceLine("2", 1, "int b = 2;"));
    assertThat(screen(scene, 0, 80, 24, Glyphs.UNICODE, false))
        .containsSequence("► 1  int a = 1; int b = 2;", " ".repeat(16) + "^".repeat(9));
  }

  @Test
  void a_line_that_is_wider_than_the_screen_is_shown_whole_where_there_is_room() {
    String code = "{ var names = new ArrayList<String>(); for (int i = 0; i < 3; i++) {"
        + " names.add(\"name\" + i); } names.clear(); }";
    StepScenes.Scene scene = atLine(code, new SourceLine("1", 1, code));
    assertThat(screen(scene, 0, 80, 24, Glyphs.UNICODE, false))
        .containsSequence(
            "► 1  { var names = new ArrayList<String>(); for (int i = 0; i < 3; i++) {",
            "       names.add(\"name\" + i); } names.clear(); }");
    assertThat(screen(scene, 0, 80, 8, Glyphs.UNICODE, false))
        .contains("► 1  { var names = new ArrayList<String>(); for (int i = 0; i < 3; i++) { …");
  }

  @Test
  void a_collection_shows_its_elements_and_opens_into_its_array() {
    StepScenes.Scene scene = StepScenes.list();
    String folded = String.join("\n", screen(scene, 5, 80, 24, Glyphs.UNICODE, false));
    assertThat(folded)
        .contains("#1 ArrayList, 24 B + 56 B inside", "[\"ann\", \"bob\"], capacity 10")
        .doesNotContain("Object[10]", "byte[");
    String opened = String.join("\n", screen(scene, 5, 120, 40, Glyphs.UNICODE, true));
    assertThat(opened)
        .contains("#2 Object[10], 56 B", "[#3, #5, null ×8]", "#4 byte[3], 24 B", "[97, 110, 110]");
  }

  @Test
  void an_object_that_two_variables_share_is_drawn_once_with_both_arrows() {
    List<String> lines = screen(StepScenes.list(), 5, 80, 24, Glyphs.UNICODE, false);
    assertThat(lines.stream().filter(line -> line.contains("#1 ArrayList"))).hasSize(1);
    assertThat(lines)
        .anyMatch(line -> line.matches("snippet, line 7 +┌─+► #1 ArrayList.*"))
        .anyMatch(line -> line.matches("  names → #1 ─+┤ .*"))
        .anyMatch(line -> line.matches("  same → #1 ─+┘"));
  }

  @Test
  void objects_that_became_unreachable_are_crossed_out_with_a_mark() {
    assertThat(screen(StepScenes.list(), 7, 80, 24, Glyphs.UNICODE, false))
        .anyMatch(line -> line.contains("✗ #3 String \"ann\", 24 B, unreachable"));
    assertThat(screen(StepScenes.list(), 7, 80, 24, Glyphs.ASCII, false))
        .anyMatch(line -> line.contains("x #3 String \"ann\", 24 B, unreachable"));
  }

  @Test
  void recursion_folds_into_the_number_of_its_frames() {
    assertThat(screen(StepScenes.recursion(99, 0), 1, 80, 24, Glyphs.UNICODE, false))
        .contains("… 97 more frames", "  n = 100", "snippet, line 7");
  }

  @Test
  void objects_without_room_and_beyond_the_limit_are_counted() {
    assertThat(screen(StepScenes.many(), 0, 80, 24, Glyphs.UNICODE, false))
        .anyMatch(line -> line.matches(".*… \\d+ more objects: Node ×\\d+.*"))
        .anyMatch(line -> line.contains("… at least 60 more objects"));
  }

  @Test
  void an_inexact_cost_says_at_least_and_why() {
    assertThat(String.join(" ", screen(StepScenes.many(), 1, 120, 40, Glyphs.UNICODE, false)))
        .contains("line 1 allocated at least 100 objects, 2,400 B: Node ×100")
        .contains("because it was cut short");
  }

  @Test
  void strings_with_control_characters_are_shown_as_in_source() {
    String text =
        String.join("\n", screen(StepScenes.hostile(), 0, 120, 40, Glyphs.UNICODE, false));
    assertThat(text.codePoints().filter(c -> c != '\n').filter(Character::isISOControl))
        .isEmpty();
    assertThat(text)
        .contains("\\u001b[2", "\\u0000\\u202eevil", "printed \"\\u001b]0;title\\u0007\"")
        .doesNotContain("\u202e");
  }
}
