package org.bytewise.counting.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;
import org.bytewise.counting.internal.recording.RecordedVm.Plan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares our own reader of recordings with the JDK's two, on recordings of generated code. */
class ChunkTest {
  /** Creates two arrays of arrays. */
  private static final Plan SMALL = new Plan(2, 0, 1, 0, 0);

  @TempDir
  static Path recordings;

  private static RecordedVm vm;

  @TempDir
  Path folder;

  @BeforeAll
  static void start() throws IOException {
    vm = RecordedVm.start(recordings);
  }

  @AfterAll
  static void stop() {
    vm.close();
  }

  private Path record(Plan plan) throws IOException {
    Path file = folder.resolve("recorded-" + folder.toFile().list().length + ".jfr");
    vm.record(plan, file);
    return file;
  }

  private static List<Allocation> events(AllocationBatch batch) {
    List<Allocation> events = new ArrayList<>();
    for (int i = 0; i < batch.length(); i++) {
      events.add(batch.alike()[batch.order()[i]]);
    }
    return events;
  }

  private static List<Allocation> ours(Path file) throws IOException {
    List<Allocation> events = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(file)) {
      for (long at = 0; at < channel.size(); ) {
        Chunk chunk = Chunk.at(channel, at);
        events.addAll(events(chunk.read()));
        at += chunk.size();
      }
    }
    return events;
  }

  private static List<Allocation> theirs(Path file) throws IOException {
    List<Allocation> events = new ArrayList<>();
    JdkReader.read(file, batch -> events.addAll(events(batch)));
    return events;
  }

  private static Map<Long, List<Allocation>> byThread(List<Allocation> events) {
    // A class takes time to load; one reader has it where that begins, the other where it ends.
    return events.stream()
        .filter(event -> !event.isClassLoad())
        .collect(Collectors.groupingBy(Allocation::threadId));
  }

  /** By the third reader: how often each event is in the file, in whatever order. */
  private static Map<Allocation, Integer> counted(Path file) throws IOException {
    Map<Allocation, Integer> counts = new HashMap<>();
    try (RecordingFile events = new RecordingFile(file)) {
      while (events.hasMoreEvents()) {
        var event = events.readEvent();
        String type = event.getEventType().getName();
        boolean load = type.equals("jdk.ClassLoad");
        if (load || type.equals("jdk.ObjectAllocationOutsideTLAB")) {
          RecordedThread thread = event.getThread("eventThread");
          counts.merge(
              new Allocation(
                  thread == null ? Allocation.ENDED_THREAD : thread.getJavaThreadId(),
                  thread == null ? "" : thread.getJavaName(),
                  event.getClass(load ? "loadedClass" : "objectClass").getName(),
                  load ? Allocation.CLASS_LOAD : event.getLong("allocationSize"),
                  Trace.of(event.getStackTrace())),
              1,
              Integer::sum);
        }
      }
    }
    return counts;
  }

  @Test
  void it_reads_what_the_readers_of_the_jdk_read() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 3; i++) {
      Plan plan = new Plan(
          random.nextInt(300),
          random.nextInt(90),
          1 + random.nextInt(40),
          random.nextInt(5),
          random.nextInt(500));
      Path file = record(plan);
      String failure = "seed " + seed + ": " + plan;
      List<Allocation> ours = ours(file);
      assertThat(ours).as(failure).isNotEmpty();
      // Events of two threads at the same time are in no order.
      assertThat(byThread(ours)).as(failure).isEqualTo(byThread(theirs(file)));
      Map<Allocation, Integer> counts = new HashMap<>();
      ours.forEach(one -> counts.merge(one, 1, Integer::sum));
      assertThat(counts).as(failure).isEqualTo(counted(file));
    }
  }

  @Test
  void a_recording_with_all_events_of_the_jdk_is_understood() throws IOException {
    Path file = folder.resolve("default.jfr");
    try (Recording recording = new Recording(jdk.jfr.Configuration.getConfiguration("profile"))) {
      recording.start();
      System.gc();
      recording.stop();
      recording.dump(file);
    } catch (java.text.ParseException e) {
      throw new IOException(e);
    }
    assertThat(byThread(ours(file))).isEqualTo(byThread(theirs(file)));
  }

  @Test
  void a_chunk_of_another_version_is_left_to_the_reader_of_the_jdk() throws IOException {
    Path file = record(SMALL);
    byte[] bytes = Files.readAllBytes(file);
    bytes[5] = 9;
    Path other = Files.write(folder.resolve("other.jfr"), bytes);
    try (FileChannel channel = FileChannel.open(other)) {
      assertThatThrownBy(() -> Chunk.at(channel, 0))
          .isInstanceOf(UnknownFormatException.class)
          .hasMessage("the recording has the version 9, which is not known here");
    }
    // Only the number is another one, so the JDK's reader reads it all, or nothing, or refuses it.
    List<Allocation> read = new ArrayList<>();
    try {
      RecordingFiles.read(other, ticks -> true, ticks -> {}, batch -> read.addAll(events(batch)));
      assertThat(byThread(read)).isIn(Map.of(), byThread(ours(file)));
    } catch (IOException e) {
      assertThat(e).hasMessageNotContaining("which is not known here");
    }
  }

  @Test
  void damage_is_found_and_never_ends_in_another_exception() throws IOException {
    byte[] bytes = Files.readAllBytes(record(new Plan(50, 0, 50, 0, 0)));
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Path damaged = folder.resolve("damaged.jfr");
    for (int i = 0; i < 100; i++) {
      byte[] copy = bytes.clone();
      int at = 68 + random.nextInt(bytes.length - 68);
      copy[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(damaged, copy);
      try (FileChannel channel = FileChannel.open(damaged)) {
        Chunk.at(channel, 0).read();
      } catch (UnknownFormatException | IOException e) {
        assertThat(e.getMessage()).as("seed %d, byte %d", seed, at).isNotEmpty();
      }
    }
  }

  @Test
  void several_recordings_in_one_file_are_read_one_after_the_other() throws IOException {
    Path file = record(SMALL);
    Files.write(file, Files.readAllBytes(record(SMALL)), StandardOpenOption.APPEND);
    assertThat(byThread(ours(file))).isEqualTo(byThread(theirs(file)));
    assertThat(ours(file))
        .filteredOn(one -> one.type().equals("[I"))
        .hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void events_of_several_threads_are_put_in_the_order_of_time() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      EventColumns columns = new EventColumns(0);
      List<long[]> added = new ArrayList<>();
      int size = random.nextInt(20_000);
      long time = 0;
      for (int j = 0; j < size; j++) {
        time = random.nextInt(1 + i * 10) == 0 ? random.nextInt(1_000) : time + random.nextInt(3);
        long bytes = random.nextInt(1 + i);
        columns.add(time, 1, 2, 3, bytes);
        added.add(new long[] {time, bytes});
      }
      added.sort(java.util.Comparator.comparingLong(event -> event[0]));
      int[] order = columns.order();
      for (int j = 0; j < size; j++) {
        assertThat(columns.bytes(order[j])).as("seed %d", seed).isEqualTo(added.get(j)[1]);
      }
    }
  }
}
