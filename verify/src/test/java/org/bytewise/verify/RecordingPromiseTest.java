package org.bytewise.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytewise.counting.CountingFlags;
import org.bytewise.counting.internal.recording.RecordingFiles;
import org.bytewise.junit.Allocations;
import org.bytewise.junit.SpentAllocations;
import org.junit.jupiter.api.Test;

/** The reader of recordings promises to create no object of an event; held by our own library. */
class RecordingPromiseTest {
  private static final int EVENTS = 1_000_000;

  /**
   * Fewer than one object for two events. The rest of a recording, its constants and the
   * description of its events, takes some tens of thousands of objects, however many events there
   * are.
   */
  private static final long OBJECTS = EVENTS / 2;

  /** Creates as many objects as it is told. */
  static final class Program {
    private static Object kept;

    private Program() {}

    public static void main(String[] args) {
      for (int i = Integer.parseInt(args[0]); i > 0; i--) {
        kept = new int[3];
      }
      if (kept == null) {
        throw new IllegalArgumentException("too few");
      }
    }
  }

  private int events;

  /**
   * Returns the recording of a program that creates a number of objects. It is made once: the test
   * runs again in a VM that counts, and no two recordings are the same.
   */
  private static Path recording(int objects) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of("target", "recordings"));
    Path made = folder.resolve(objects + ".jfr");
    if (Files.exists(made)) {
      return made;
    }
    Path file = folder.resolve(objects + ".part");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(CountingFlags.all());
    command.add("-XX:StartFlightRecording:filename=" + file
        + ",settings=none,+jdk.ObjectAllocationOutsideTLAB#enabled=true");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Program.class.getName(), Integer.toString(objects)));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(text).isZero();
    return Files.move(file, made);
  }

  private void read(Path file) throws IOException {
    events = 0;
    RecordingFiles.read(file, start -> true, start -> {}, batch -> {
      events += batch.length();
      return true;
    });
  }

  @Test
  void reading_a_recording_creates_no_object_of_an_event()
      throws IOException, InterruptedException {
    Path file = recording(EVENTS);
    SpentAllocations spent = Allocations.during(() -> read(file));
    assertThat(events).isGreaterThanOrEqualTo(EVENTS);
    assertThat(spent.objects()).as("%s", spent.types()).isLessThan(OBJECTS);
  }
}
