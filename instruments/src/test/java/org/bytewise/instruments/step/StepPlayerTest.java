package org.bytewise.instruments.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.bytewise.instruments.ScreenKey;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.snippets.stepping.Stop;
import org.junit.jupiter.api.Test;

class StepPlayerTest {
  private final StepRecording recording = new StepRecording(() -> {});

  /** Plays a run of which the first stops are recorded. */
  private StepPlayer player(StepScenes.Scene scene, int recorded) {
    scene.stops().subList(0, recorded).forEach(recording::stopped);
    if (recorded == scene.stops().size()) {
      recording.end(scene.run());
    }
    return new StepPlayer(recording, scene.sources());
  }

  /**
   * Presses keys: letters, {@code >} for the right one, {@code <} for the left, {@code ~} Enter.
   */
  private static StepPlayer press(StepPlayer player, String keys) {
    keys.chars()
        .mapToObj(c -> switch (c) {
          case '>' -> ScreenKey.of(ScreenKey.Kind.RIGHT);
          case '<' -> ScreenKey.of(ScreenKey.Kind.LEFT);
          case '~' -> ScreenKey.of(ScreenKey.Kind.ENTER);
          case '^' -> ScreenKey.of(ScreenKey.Kind.ESCAPE);
          default -> ScreenKey.of(c);
        })
        .forEach(player::press);
    return player;
  }

  private static String screen(StepPlayer player) {
    return player.lines(80, 24, Glyphs.UNICODE).stream()
        .map(Line::text)
        .collect(Collectors.joining("\n"));
  }

  /** A method that is called twice: in lines 1 and 2, by lines 4 and 5. */
  private static StepScenes.Scene calls() {
    StepScenes.Story story = new StepScenes.Story("void f() {\n  one();\n}\nf();\nf();\nlast();");
    for (int line : new int[] {4, 2, 3, 5, 2, 3, 6}) {
      if (line == 2 || line == 3) {
        story.stop(
            line,
            StepScenes.main(StepScenes.frame("f()", line, ""), StepScenes.frame("snippet", 4, "")));
      } else {
        story.stop(line, StepScenes.main(StepScenes.frame("snippet", line, "")));
      }
    }
    return story.end();
  }

  @Test
  void keys_go_forward_and_back() {
    StepPlayer player = player(calls(), 7);
    assertThat(press(player, ">~>").at()).isEqualTo(3);
    assertThat(press(player, "<").at()).isEqualTo(2);
    assertThat(press(player, "<<<<").at()).isZero();
    assertThat(screen(player)).startsWith("step 1 of 7 ").endsWith("This is the first step.");
  }

  @Test
  void over_does_not_enter_a_call_and_out_leaves_it() {
    StepPlayer player = player(calls(), 7);
    assertThat(press(player, "o").at()).as("over the first call").isEqualTo(3);
    assertThat(press(player, ">").at()).as("into the second").isEqualTo(4);
    assertThat(press(player, "o").at()).as("over a line of it").isEqualTo(5);
    assertThat(press(player, "<u").at()).as("out of it").isEqualTo(6);
  }

  @Test
  void g_goes_to_the_end_and_a_number_before_it_so_many_steps_on() {
    StepPlayer player = player(calls(), 7);
    assertThat(press(player, "3g").at()).isEqualTo(3);
    assertThat(press(player, "2<").at()).isEqualTo(1);
    assertThat(press(player, "g").at()).isEqualTo(6);
    assertThat(screen(press(player, ">"))).endsWith("This is the last step; q leaves.");
    assertThat(press(player, "<100g").at()).isEqualTo(6);
  }

  @Test
  void a_slash_and_a_number_go_to_the_next_step_at_that_line() {
    StepPlayer player = player(calls(), 7);
    assertThat(screen(press(player, "/5"))).contains("go to line: 5_");
    assertThat(press(player, "~").at()).isEqualTo(3);
    assertThat(screen(press(player, "/4~")))
        .startsWith("step 4 of 7 ")
        .endsWith("After this step, the code does not come to line 4.");
    assertThat(press(player, "/6^").at()).isEqualTo(3);
  }

  @Test
  void a_step_that_is_not_recorded_yet_is_waited_for_and_keys_typed_ahead_keep_their_order() {
    StepScenes.Scene scene = calls();
    StepPlayer player = player(scene, 1);
    press(player, ">><e>");
    assertThat(player.at()).isZero();
    assertThat(screen(player)).contains("step 1 of 1 so far", "running on");
    recording.stopped(scene.stops().get(1));
    screen(player);
    assertThat(player.at()).isEqualTo(1);
    recording.stopped(scene.stops().get(2));
    assertThat(screen(player)).contains("step 3 of 3 so far", "e fold");
    assertThat(player.at()).as("on to 2, back to 1, on to 2").isEqualTo(2);
  }

  @Test
  void waiting_is_ended_by_escape_and_a_screen_can_be_left_meanwhile() {
    StepScenes.Scene scene = calls();
    StepPlayer player = player(scene, 2);
    press(player, "g>>");
    assertThat(player.at()).isEqualTo(1);
    press(player, "^<");
    assertThat(player.at()).isZero();
    assertThat(player.isLeft()).isFalse();
    press(player, "5gq");
    assertThat(player.isLeft()).as("q keeps its place behind 5g").isFalse();
    player.press(ScreenKey.of(ScreenKey.Kind.INTERRUPT));
    assertThat(player.isLeft()).isTrue();
  }

  @Test
  void the_end_of_the_recording_ends_waiting() {
    StepScenes.Scene scene = calls();
    StepPlayer player = player(scene, 3);
    press(player, "100g");
    recording.end(scene.run());
    assertThat(screen(player)).startsWith("step 3 of 3 ");
    assertThat(player.at()).isEqualTo(2);
  }

  @Test
  void control_c_and_the_end_of_the_input_leave() {
    StepPlayer player = player(calls(), 7);
    player.press(ScreenKey.of(ScreenKey.Kind.END));
    assertThat(player.isLeft()).isTrue();
    assertThat(player.isInterrupted()).isFalse();
    StepPlayer other = new StepPlayer(recording, calls().sources());
    other.press(ScreenKey.of(ScreenKey.Kind.INTERRUPT));
    assertThat(other.isLeft()).isTrue();
    assertThat(other.isInterrupted()).isTrue();
  }

  @Test
  void a_key_without_a_meaning_is_named() {
    assertThat(screen(press(player(calls(), 7), "x"))).endsWith("No key x.");
  }

  @Test
  void the_last_step_says_why_recording_ended_early() {
    StepScenes.Scene scene = calls();
    scene.stops().forEach(recording::stopped);
    recording.end(new org.bytewise.snippets.stepping.SteppedRun(
        scene.stops(),
        scene.run().transcript(),
        java.util.Optional.of("5,000 steps were recorded")));
    StepPlayer player = new StepPlayer(recording, scene.sources());
    assertThat(screen(press(player, "g")))
        .endsWith("Recording ended: 5,000 steps were recorded. q leaves");
    assertThat(recording.stop(0).reason()).isEqualTo(Stop.Reason.LINE);
  }
}
