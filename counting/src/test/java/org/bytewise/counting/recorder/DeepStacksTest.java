package org.bytewise.counting.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file with few events and many deep stacks is completed before they fill the VM's memory. */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class DeepStacksTest {
  /** Their events take less than one megabyte, and their stack traces about twenty. */
  private static final int STACKS = 60_000;

  private static final int DEPTH = 50;
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** Looking at the files creates objects, too: far fewer than would fill a file. */
  private static final long POLL_MILLIS = 100;

  @TempDir
  Path folder;

  @SuppressWarnings("unused") // Keeps the compiler from removing objects.
  private static volatile Object kept;

  /** Runs in a VM of its own: says how it records, and how many files it has begun. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path recordings = Path.of(args[0]);
    Recorder recorder = new Recorder(recordings, Path.of(args[1]));
    recorder.prepare(true);
    recorder.start();
    Files.delete(recorder.cut());
    int before = ProgramInVm.parts(recordings);
    for (int bits = 0; bits < Integer.parseInt(args[2]); bits++) {
      left(bits, DEPTH);
    }
    long start = System.nanoTime();
    while (recorder.state().equals("directly")
        && ProgramInVm.parts(recordings) == before
        && System.nanoTime() - start < LONGEST.toNanos()) {
      new CountDownLatch(1).await(POLL_MILLIS, TimeUnit.MILLISECONDS);
    }
    System.out.println(recorder.state() + " " + (ProgramInVm.parts(recordings) - before));
    recorder.discard();
  }

  private static void left(int bits, int depth) {
    next(bits, depth);
  }

  private static void right(int bits, int depth) {
    next(bits, depth);
  }

  private static void next(int bits, int depth) {
    if (depth == 0) {
      kept = new int[0];
    } else if ((bits & 1) == 0) {
      left(bits >>> 1, depth - 2);
    } else {
      right(bits >>> 1, depth - 2);
    }
  }

  private String inVm(Path known, int stacks) throws IOException, InterruptedException {
    return ProgramInVm.recording(DeepStacksTest.class, folder, known, Integer.toString(stacks));
  }

  @Test
  void the_room_for_stack_traces_is_part_of_the_size_at_which_a_file_is_completed()
      throws IOException, InterruptedException {
    Path known = folder.resolve("kept").resolve("events");
    // The first VM learns what the next one needs to record directly.
    assertThat(inVm(known, 0)).startsWith("by the Java API");
    assertThat(inVm(known, STACKS)).startsWith("directly ").isNotEqualTo("directly 0");
  }
}
