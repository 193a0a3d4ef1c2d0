package org.bytewise.counting.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import org.bytewise.counting.CountingFlags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 30, unit = TimeUnit.MINUTES)
class RecorderFlushTest {
  /** Where a part of a recording says how much of it is complete, in bytes. */
  private static final int SIZE_AT = 8;

  @TempDir
  Path folder;

  /** Runs in a VM of its own: prints whether what is recorded can be written early, and is. */
  public static void main(String[] args) throws IOException {
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ObjectAllocationOutsideTLAB").withStackTrace();
      recording.start();
      Optional<RecorderFlush> flush = RecorderFlush.find();
      long before = complete(Path.of(args[0]));
      flush.ifPresent(RecorderFlush::now);
      System.out.printf(
          "found %s, written %s%n", flush.isPresent(), complete(Path.of(args[0])) > before);
    }
  }

  private static long complete(Path repository) throws IOException {
    try (Stream<Path> files = Files.walk(repository)) {
      Path chunk =
          files.filter(file -> file.toString().endsWith(".jfr")).findFirst().orElseThrow();
      return ByteBuffer.wrap(Files.readAllBytes(chunk)).getLong(SIZE_AT);
    }
  }

  private String inVm(List<String> flags) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(flags);
    all.add("-XX:FlightRecorderOptions=repository=" + folder);
    return ProgramInVm.output(RecorderFlushTest.class, all, folder.toString()).strip();
  }

  @Test
  void the_flag_lets_a_recording_be_written_before_its_end()
      throws IOException, InterruptedException {
    assertThat(inVm(List.of(CountingFlags.INTERNAL))).isEqualTo("found true, written true");
  }

  @Test
  void without_the_flag_nothing_is_written_early_and_nothing_fails()
      throws IOException, InterruptedException {
    assertThat(inVm(List.of())).isEqualTo("found false, written false");
  }
}
