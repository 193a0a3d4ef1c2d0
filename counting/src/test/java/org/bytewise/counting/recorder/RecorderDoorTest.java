package org.bytewise.counting.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.bytewise.counting.CountingFlags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whichever way leads to the flight recorder, its recordings are complete. */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class RecorderDoorTest {
  private static final int ROUNDS = 10_000;

  /** Every so many rounds, the recording is read by the JDK's own reader. */
  private static final int STEP = 97;

  @TempDir
  Path folder;

  @SuppressWarnings("unused") // Keeps the compiler from removing objects.
  private static volatile Object kept;

  /** Runs in a VM of its own: says how it records, and of each recording what it must contain. */
  public static void main(String[] args) throws IOException {
    Recorder recorder = new Recorder(Path.of(args[0]), Path.of(args[1]));
    recorder.prepare(true);
    System.out.println(recorder.state());
    // Classes are loaded now, not in a run.
    Recorder.markBegin();
    Recorder.threadBytes();
    make(2);
    Recorder.markEnd();
    int rounds = Integer.parseInt(args[2]);
    for (int round = 0; round < rounds; round++) {
      recorder.start();
      Recorder.markBegin();
      long before = Recorder.threadBytes();
      int objects = make(round);
      long bytes = Recorder.bytesSince(before);
      Recorder.markEnd();
      if (round % 5 == 1) {
        recorder.lighten();
      }
      Path first = round % 3 == 1 ? recorder.cut() : null;
      Path file = recorder.stop();
      if (round % STEP == 0) {
        System.out.println((first == null ? file : first) + " " + objects + " " + bytes);
      } else {
        Files.delete(file);
        if (first != null) {
          Files.delete(first);
        }
      }
    }
  }

  private static int make(int round) {
    int objects = round % 50;
    for (int i = 0; i < objects; i++) {
      kept = i % 2 == 0 ? new int[round % 9] : new Thread[1];
    }
    return objects;
  }

  /**
   * Runs the program.
   *
   * @param flags properties to add, and flags that count to leave out
   */
  private List<String> inVm(int rounds, Path known, String... flags)
      throws IOException, InterruptedException {
    Path recordings = Files.createTempDirectory(folder, "recordings");
    List<String> all = new ArrayList<>(CountingFlags.all());
    all.removeAll(List.of(flags));
    Stream.of(flags).filter(flag -> flag.startsWith("-D")).forEach(all::add);
    return ProgramInVm.output(
            RecorderDoorTest.class,
            all,
            recordings.toString(),
            known.toString(),
            Integer.toString(rounds))
        .lines()
        .toList();
  }

  private static void isComplete(String line) throws IOException {
    String[] words = line.split(" ", 3);
    List<RecordedEvent> made = RecordingFile.readAllEvents(Path.of(words[0])).stream()
        .filter(event -> event.getEventType().getName().equals(PublicDoor.ALLOCATION))
        .filter(event ->
            event.getThread() != null && "main".equals(event.getThread().getJavaName()))
        .sorted(java.util.Comparator.comparing(RecordedEvent::getStartTime))
        .toList();
    List<String> classes =
        made.stream().map(event -> event.getClass("objectClass").getName()).toList();
    int begin = classes.indexOf(Recorder.BEGIN);
    int end = classes.indexOf(Recorder.END);
    assertThat(begin).as(line).isNotNegative();
    List<RecordedEvent> run = made.subList(begin + 1, end);
    assertThat(run).as(line).hasSize(Integer.parseInt(words[1]));
    assertThat(run.stream().mapToLong(event -> event.getLong("allocationSize")).sum())
        .as(line)
        .isEqualTo(Long.parseLong(words[2]));
    assertThat(run)
        .as(line)
        .allSatisfy(event -> assertThat(
                event.getStackTrace().getFrames().get(0).getMethod().getName())
            .isEqualTo("make"));
  }

  @Test
  void a_first_vm_learns_what_the_next_one_needs_to_record_directly()
      throws IOException, InterruptedException {
    Path known = folder.resolve("kept").resolve("events");
    List<String> first = inVm(STEP + 1, known);
    assertThat(first.get(0)).isEqualTo("by the Java API: this JDK's events are not known yet");
    for (String line : first.subList(1, first.size())) {
      isComplete(line);
    }
    List<String> next = inVm(ROUNDS, known);
    assertThat(next.get(0)).isEqualTo("directly");
    assertThat(next).hasSize(1 + (ROUNDS + STEP - 1) / STEP);
    for (String line : next.subList(1, next.size())) {
      isComplete(line);
    }
    try (Stream<Path> files = Files.list(known.getParent())) {
      assertThat(files).containsExactly(known);
    }
  }

  @Test
  void unknown_entry_points_make_the_java_api_record() throws IOException, InterruptedException {
    Path known = folder.resolve("events");
    inVm(0, known);
    List<String> lines =
        inVm(STEP + 1, known, "-D" + NativeRecorder.PROPERTY + "=java.lang.Runtime");
    assertThat(lines.get(0)).isEqualTo("by the Java API: java.lang.Runtime.createJFR(boolean)");
    assertThat(lines).hasSize(3);
    for (String line : lines.subList(1, lines.size())) {
      isComplete(line);
    }
  }

  @Test
  void a_damaged_file_is_replaced() throws IOException, InterruptedException {
    Path known = folder.resolve("events");
    inVm(0, known);
    byte[] whole = Files.readAllBytes(known);
    byte[] damaged = whole.clone();
    damaged[damaged.length / 2]++;
    Files.write(known, damaged);
    assertThat(inVm(1, known).get(0))
        .isEqualTo("by the Java API: the file " + known + " is damaged");
    assertThat(inVm(1, known).get(0)).isEqualTo("directly");
    Files.write(known, java.util.Arrays.copyOf(whole, whole.length - 1));
    assertThat(inVm(1, known).get(0))
        .isEqualTo("by the Java API: the file " + known + " is damaged");
    Files.write(known, new byte[] {1, 2, 3});
    assertThat(inVm(1, known).get(0))
        .isEqualTo("by the Java API: the file " + known + " is damaged");
  }

  @Test
  void the_events_of_another_jdk_are_not_used() throws IOException, InterruptedException {
    Path known = folder.resolve("events");
    inVm(0, known);
    byte[] other = Files.readAllBytes(known);
    // The JDK's name begins after two numbers, of four and two bytes.
    other[7]++;
    Files.write(known, other);
    assertThat(inVm(1, known).get(0))
        .isEqualTo("by the Java API: the events known are those of another JDK");
  }

  @Test
  void without_access_the_java_api_records() throws IOException, InterruptedException {
    Path known = folder.resolve("events");
    inVm(0, known);
    List<String> lines = inVm(STEP + 1, known, CountingFlags.INTERNAL);
    assertThat(lines.get(0)).startsWith("by the Java API: ").contains("jdk.jfr.internal");
    assertThat(lines).hasSize(3);
    for (String line : lines.subList(1, lines.size())) {
      isComplete(line);
    }
  }
}
