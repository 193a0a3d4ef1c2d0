package org.bytewise.counting.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Recordings that last, and those that nobody reads, stay cheap for the VM that makes them. */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class LightRecordingTest {
  private static final int DEPTH = 40;
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** The events of so many objects, and of those that looking creates, stay in the VM's buffers. */
  private static final int FEW = 1_000;

  private static final long POLL_MILLIS = 50;

  @TempDir
  Path folder;

  @SuppressWarnings("unused") // Keeps the compiler from removing objects.
  private static volatile Object kept;

  /** Runs in a VM of its own. */
  public static void main(String[] args) throws Exception {
    Recorder recorder = new Recorder(Path.of(args[0]), Path.of(args[1]));
    recorder.prepare(true);
    String result = switch (args[2]) {
      case "lasting" -> lasting(recorder, Path.of(args[0]));
      case "events" -> Long.toString(events());
      default -> unread(recorder, Path.of(args[0]));
    };
    System.out.println(recorder.state() + " " + result);
  }

  /** Records twice; says whether the second file was written to while it lasted. */
  private static String lasting(Recorder recorder, Path recordings) throws Exception {
    recorder.keepLight();
    recorder.start();
    make(DEPTH, FEW);
    Files.delete(recorder.stop());
    recorder.start();
    File file = newest(recordings);
    long before = file.length();
    make(DEPTH, FEW);
    long start = System.nanoTime();
    while (file.length() == before && System.nanoTime() - start < LONGEST.toNanos()) {
      new CountDownLatch(1).await(POLL_MILLIS, TimeUnit.MILLISECONDS);
    }
    String result = file.length() > before ? "written" : "not written";
    recorder.discard();
    return result;
  }

  private static File newest(Path recordings) throws IOException {
    try (Stream<Path> files = Files.list(recordings.resolve("parts"))) {
      return files
          .map(Path::toFile)
          .max(Comparator.comparing(file -> file.getName().length() + file.getName()))
          .orElseThrow();
    }
  }

  /** Makes recordings that nobody reads, and then one that is read; says what it begins with. */
  private static String unread(Recorder recorder, Path recordings) throws IOException {
    int before = ProgramInVm.parts(recordings);
    for (int i = 0; i < FEW; i++) {
      recorder.startUnread();
      kept = new Thread[1];
      recorder.discard();
    }
    int more = ProgramInVm.parts(recordings) - before;
    recorder.start();
    Recorder.markBegin();
    kept = new int[1];
    Recorder.markEnd();
    Path file = recorder.stop();
    String content = Files.readString(file, StandardCharsets.ISO_8859_1);
    Files.delete(file);
    return more + " more files, " + content.contains("java/lang/Thread;") + " "
        + content.contains(Recorder.BEGIN.replace('.', '/'));
  }

  /** Returns how many classes the VM loads when the JDK's own events are used. */
  private static long events() throws Exception {
    List<String> names = JdkEvents.names();
    ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
    Class<?> known = Class.forName("java.lang.Object", true, null);
    long before = classes.getTotalLoadedClassCount();
    for (String name : names) {
      known = Class.forName(name, true, null);
    }
    kept = known;
    return classes.getTotalLoadedClassCount() - before;
  }

  private static void make(int depth, int objects) {
    if (depth > 0) {
      make(depth - 1, objects);
      return;
    }
    for (int i = 0; i < objects; i++) {
      kept = new int[i % 9];
    }
  }

  private String inVm(Path known, String what) throws IOException, InterruptedException {
    return ProgramInVm.recording(LightRecordingTest.class, folder, known, what);
  }

  private Path known() throws IOException, InterruptedException {
    Path known = folder.resolve("kept").resolve("events");
    // The first VM learns what the next one needs to record directly.
    assertThat(inVm(known, "unread")).startsWith("by the Java API");
    return known;
  }

  @Test
  void what_events_refer_to_is_written_while_a_recording_lasts()
      throws IOException, InterruptedException {
    assertThat(inVm(known(), "lasting")).isEqualTo("directly written");
  }

  @Test
  void the_JDKs_own_events_are_loaded_before_the_flight_recorder_would_examine_them()
      throws IOException, InterruptedException {
    assertThat(inVm(known(), "events")).isEqualTo("directly 0");
  }

  @Test
  void recordings_that_nobody_reads_share_a_file_and_are_in_no_other()
      throws IOException, InterruptedException {
    assertThat(inVm(known(), "unread")).isEqualTo("directly 0 more files, false true");
  }
}
