package org.bytewise.counting.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecorderTest {
  @Test
  void the_marks_of_a_run_have_the_names_that_readers_look_for() {
    Recorder.markBegin();
    assertThat(Recorder.mark.getClass().getName()).isEqualTo(Recorder.BEGIN);
    Recorder.markEnd();
    assertThat(Recorder.mark.getClass().getName()).isEqualTo(Recorder.END);
  }
}
