package org.bytewise.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytewise.counting.CountingFlags;
import org.bytewise.counting.files.TemporaryFolder;
import org.bytewise.counting.internal.recording.RecordingFiles;
import org.bytewise.counting.recorder.CountedCall;
import org.bytewise.counting.recorder.Recorder;
import org.bytewise.counting.watch.AllocationWatch;
import org.bytewise.junit.AllocatesAtMost;
import org.bytewise.junit.AllocatesNothing;
import org.bytewise.junit.Allocations;
import org.bytewise.junit.SpentAllocations;
import org.bytewise.layout.Layouts;
import org.bytewise.layout.VmModel;
import org.junit.jupiter.api.Test;

/** What the tool promises about its own allocations, held by its own library. */
class PromisesTest {
  private static final int FEW = 1_000;
  private static final int MANY = 101_000;

  private final CountedCall call;
  private final VmModel vm = VmModel.thisVm();

  PromisesTest() throws ReflectiveOperationException {
    call = CountedCall.of(MethodHandles.lookup()
        .findVirtual(Object.class, "hashCode", MethodType.methodType(int.class)));
  }

  @Test
  @AllocatesNothing
  void reading_the_count_of_a_thread_creates_nothing() {
    Recorder.bytesSince(Recorder.threadBytes());
  }

  @Test
  @AllocatesNothing
  void a_block_that_must_not_allocate_is_watched_without_creating_anything() {
    AllocationWatch.end(AllocationWatch.begin(), message -> null);
  }

  @Test
  @AllocatesNothing
  void a_counted_call_boxes_nothing() throws Throwable {
    call.call("a string with a large hash code");
  }

  @Test
  @AllocatesNothing
  void the_size_of_a_primitive_is_known_without_an_object() {
    Layouts.primitiveBytes(long.class);
  }

  @Test
  @AllocatesAtMost(objects = 1)
  void the_quick_sizeof_creates_next_to_nothing() {
    Layouts.ofClass(String.class, vm);
  }

  /** Recordings with different numbers of events, made once. */
  private static final class Recordings {
    static final Path FEW_EVENTS = record(FEW);
    static final Path MANY_EVENTS = record(MANY);

    private static Path record(int objects) {
      try {
        Path folder = TemporaryFolder.make("promises");
        Path file = folder.resolve("events.jfr");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(CountingFlags.all());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(ManyEventsMain.class.getName());
        command.addAll(List.of(folder.toString(), file.toString(), Integer.toString(objects)));
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        assertThat(status).as("%s", command).isZero();
        return file;
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static void read(Path file, int atLeast) throws IOException {
    int[] events = new int[1];
    RecordingFiles.read(file, ticks -> true, ticks -> {}, batch -> {
      events[0] += batch.length();
      return true;
    });
    if (events[0] < atLeast) {
      throw new IllegalStateException(events[0] + " events in " + file);
    }
  }

  @Test
  void the_reader_of_recordings_makes_no_object_of_an_event() {
    Path fewEvents = Recordings.FEW_EVENTS;
    Path manyEvents = Recordings.MANY_EVENTS;
    SpentAllocations few = Allocations.during(() -> read(fewEvents, FEW));
    SpentAllocations many = Allocations.during(() -> read(manyEvents, MANY));
    // Larger columns, and more of them; the events themselves need nothing.
    assertThat(many.objects() - few.objects())
        .as("%s%n%n%s", few, many)
        .isBetween(0L, (MANY - FEW) / 1_000L);
  }
}
