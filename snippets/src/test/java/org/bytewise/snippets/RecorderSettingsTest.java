package org.bytewise.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.snippets.session.SnippetSession;
import org.bytewise.testing.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the code does to its VM, the next line is counted. */
@Timeout(value = Ending.HANGS_MINUTES, unit = TimeUnit.MINUTES)
class RecorderSettingsTest {
  private static final String COUNTED = "new int[100].clone()";

  private static void isCounted(SnippetSession session, String after) {
    AllocationProfile profile = Counting.run(session, COUNTED);
    assertThat(profile.own()).as("%s after %s", COUNTED, after).isEqualTo(new Amount(2, 832));
  }

  /** Without a thread that is alive, and with one, for which the recording goes on. */
  private static void isCountedAlways(SnippetSession session, String after) {
    isCounted(session, after);
    isCounted(session, after);
    Counting.declare(session, """
        java.util.concurrent.CountDownLatch latch = new java.util.concurrent.CountDownLatch(1);
        Thread waiting = new Thread(() -> { try { latch.await(); } catch (InterruptedException e) { } });
        """);
    Counting.declare(session, "waiting.start();");
    isCounted(session, after);
    isCounted(session, after);
    Counting.declare(session, "latch.countDown(); waiting.join();");
    isCounted(session, after);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TimeZone.setDefault(new SimpleTimeZone(3600000, \"X\"));",
        "Locale.setDefault(Locale.forLanguageTag(\"th-TH-u-ca-buddhist-nu-thai\"));",
        "System.setProperties(new Properties());",
        "System.getProperties().clear();",
        "System.setProperty(\"user.dir\", \"/nowhere\"); System.setProperty(\"java.io.tmpdir\", "
            + "\"/nowhere\");",
        "System.out.close(); System.err.close();",
        "Thread.setDefaultUncaughtExceptionHandler((t, e) -> { throw new Error(); });",
        "Thread.getAllStackTraces().keySet().forEach(Thread::interrupt);",
        "((com.sun.management.ThreadMXBean) "
            + "java.lang.management.ManagementFactory.getThreadMXBean())"
            + ".setThreadAllocatedMemoryEnabled(false);",
        "jdk.jfr.FlightRecorder.getFlightRecorder().getRecordings()"
            + ".forEach(jdk.jfr.Recording::close);",
        "var mine = new jdk.jfr.Recording(); mine.enable(\"jdk.ObjectAllocationOutsideTLAB\"); "
            + "mine.start();",
        "Runtime.getRuntime().addShutdownHook(new Thread(() -> {})); System.gc();",
      })
  void a_line_is_counted_after(String code) {
    try (SnippetSession session = Counting.open()) {
      Transcript transcript = session.evaluate(code);
      assertThat(transcript.succeeded()).as("%s%n→ %s", code, transcript).isTrue();
      isCountedAlways(session, code);
    }
  }

  @Test
  void a_line_is_counted_after_the_folder_of_recordings_was_deleted() {
    String delete = """
        {
          var folder = java.nio.file.Path.of(System.getProperty("sun.java.command").split(" ")[3]);
          try (var files = java.nio.file.Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
          }
        }
        """;
    try (SnippetSession session = Counting.open()) {
      isCounted(session, "nothing");
      AllocationProfile lost = session.evaluate(delete).allocations();
      assertThat(lost.exact()).as("exact without a recording").isFalse();
      assertThat(lost.reason()).isEqualTo("its recording was taken away while it ran");
      isCountedAlways(session, delete);
    }
  }

  /** Nothing in the code's own classes shows that it is about to use the flight recorder. */
  @Test
  void a_run_that_reaches_the_flight_recorder_by_reflection_says_so_and_the_next_is_counted() {
    String code = """
        {
          Object recording = Class.forName("jdk.jfr.".concat("Recording")).getConstructor().newInstance();
          recording.getClass().getMethod("start").invoke(recording);
          recording.getClass().getMethod("close").invoke(recording);
        }
        """;
    // The first one of a JDK uses the Java API, to learn what the next ones need.
    try (SnippetSession first = Counting.open()) {
      isCounted(first, "nothing");
    }
    try (SnippetSession session = Counting.open()) {
      assertThat(session.recorder()).isEqualTo("directly");
      AllocationProfile disturbed = session.evaluate(code).allocations();
      assertThat(disturbed.exact()).as(code).isFalse();
      assertThat(disturbed.reason())
          .isEqualTo("the flight recorder failed: the code used the flight recorder itself");
      isCountedAlways(session, code);
      assertThat(session.recorder()).isEqualTo("by the Java API: the code uses it, too");
    }
  }

  @Test
  void a_vm_whose_entry_points_are_unknown_counts_by_the_java_api() {
    SessionOptions options = SessionOptions.builder()
        .vmFlags(List.of("-Dbytewise.recorder.internal=java.lang.Runtime"))
        .build();
    try (SnippetSession session = SnippetSession.open(options)) {
      assertThat(session.recorder())
          .isEqualTo("by the Java API: java.lang.Runtime.createJFR(boolean)");
      isCountedAlways(session, "unknown entry points");
    }
  }

  @Test
  void a_run_that_ends_its_own_recording_says_so() {
    String close = "jdk.jfr.FlightRecorder.getFlightRecorder().getRecordings()"
        + ".forEach(jdk.jfr.Recording::close)";
    try (SnippetSession session = Counting.open()) {
      AllocationProfile ended = session.evaluate(close).allocations();
      assertThat(ended.exact()).as(close).isFalse();
      assertThat(ended.reason()).contains("its recording was ended while the code ran");
    }
  }
}
