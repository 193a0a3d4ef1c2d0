package org.bytewise.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.snippets.session.SnippetSession;
import org.bytewise.testing.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Millions of objects are counted one by one, in a tool whose memory is too small for them. */
@Timeout(value = Ending.HANGS_MINUTES, unit = TimeUnit.MINUTES)
class VolumeTest {
  /** How many; {@code -Dbytewise.objects=10000000} takes longer. */
  private static final int OBJECTS = Integer.getInteger("bytewise.objects", 3_000_000);

  /** A run to compare memory with. */
  private static final int FEWER = 300_000;

  /**
   * How much more memory the larger run may take in each VM, in KiB: its heap may grow to its limit
   * of 64 MiB, and on a busy machine the recorder's buffers fill, which take 128 MiB. The events of
   * ten million objects take more than that.
   */
  private static final long MORE_KIBIBYTES = (64 + 128) << 10;

  private static final Pattern PEAKS = Pattern.compile("peaks of (\\d+) KiB and (\\d+) KiB");

  @TempDir
  Path folder;

  /** Runs in a VM of its own: counts, and prints what came of it and how much memory it took. */
  public static void main(String[] args) throws IOException {
    SessionOptions options =
        SessionOptions.builder().vmFlags(List.of("-Xms32m", "-Xmx64m")).build();
    try (SnippetSession session = SnippetSession.open(options)) {
      Transcript transcript = session.evaluate(
          "for (int i = 0; i < " + args[0] + "; i++) { Object o = new short[i % 3]; }");
      AllocationProfile profile = transcript.allocations();
      System.out.printf(
          Locale.ROOT,
          "%s; own %d, types %s, lines %d, objects of the line %d%n",
          profile.exact() ? "exact" : profile.reason(),
          profile.own().objects(),
          profile.byType().stream().map(AllocationProfile.TypeAmount::type).toList(),
          profile.byLine().size(),
          profile.byLine().get(0).amount().objects());
      ProcessHandle tool = ProcessHandle.current();
      System.out.printf(
          "peaks of %d KiB and %d KiB%n",
          peak(tool),
          peak(tool.children().max(Comparator.comparing(ProcessHandle::pid)).get()));
    }
  }

  /** Returns the most memory that a process has had in use, in KiB. */
  private static long peak(ProcessHandle process) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void millions_of_objects_are_counted_exactly_in_the_memory_of_a_tenth_of_them()
      throws IOException, InterruptedException {
    Matcher few = counted(FEWER);
    Matcher all = counted(OBJECTS);
    for (int vm = 1; vm <= 2; vm++) {
      assertThat(Long.parseLong(all.group(vm)))
          .as("KiB in VM %d; %s after %s", vm, all.group(), few.group())
          .isLessThan(Long.parseLong(few.group(vm)) + MORE_KIBIBYTES);
    }
  }

  /** Counts in a VM of its own; the result's groups are the peaks of the tool and of its child. */
  private Matcher counted(int objects) throws IOException, InterruptedException {
    Path output = folder.resolve("output.txt");
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx96m",
            "-XX:+UseSerialGC",
            "-Djava.io.tmpdir=" + folder,
            "-cp",
            System.getProperty("java.class.path"),
            VolumeTest.class.getName(),
            Integer.toString(objects))
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
    int status = process.waitFor();
    String text = Files.readString(output);
    assertThat(text)
        .startsWith("exact; own %d, types [short[]], lines 1, objects of the line %d%n"
            .formatted(objects, objects));
    assertThat(status).isZero();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).as("what was left on the disk").containsExactly(output);
    }
    Matcher peaks = PEAKS.matcher(text);
    assertThat(peaks.find()).as(text).isTrue();
    return peaks;
  }
}
