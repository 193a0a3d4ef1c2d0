package org.bytewise.counting.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bytewise.counting.internal.recording.Trace;
import org.bytewise.counting.internal.recording.Trace.Frame;
import org.junit.jupiter.api.Test;

class PlaceTest {
  private static Trace trace(boolean truncated, String... innermostFirst) {
    List<Frame> frames = Stream.of(innermostFirst)
        .map(type -> new Frame(type, "run", "()V", 1, 0, "Interpreted"))
        .toList();
    return new Trace(frames, truncated);
  }

  @Test
  void a_thread_that_the_flight_recorder_runs_is_known_by_its_outermost_frame() {
    String stream = "jdk.jfr.internal.consumer.AbstractEventStream";

    assertThat(Place.isRecorders(trace(false, "java.util.HashMap", stream, "java.lang.Thread")))
        .isTrue();
    assertThat(Place.isRecorders(
            trace(false, stream, stream + "$$Lambda$1", "java.lang.Thread", "java.lang.Thread")))
        .isTrue();
    assertThat(Place.isRecorders(trace(false, stream, "Learner", "java.lang.Thread")))
        .as("somebody else runs it")
        .isFalse();
    assertThat(Place.isRecorders(trace(true, stream, stream)))
        .as("its outermost frames are missing")
        .isFalse();
    assertThat(Place.isRecorders(trace(
            false,
            "java.util.IdentityHashMap$KeySet",
            "jdk.internal.misc.TerminatingThreadLocal",
            "java.lang.Thread")))
        .as("it ends in the middle of somebody else's call")
        .isTrue();
    assertThat(Place.isRecorders(trace(false, "java.lang.Thread"))).isFalse();
    assertThat(Place.isRecorders(trace(false))).isFalse();
  }
}
