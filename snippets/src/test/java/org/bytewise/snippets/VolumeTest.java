package org.bytewise.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.snippets.session.SnippetSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Millions of objects are counted one by one, in a tool whose memory is too small for them. */
@Timeout(300)
class VolumeTest {
  private static final int OBJECTS = 3_000_000;

  @TempDir
  Path folder;

  /** Runs in a VM of its own: counts, and prints what came of it and how much disk it took. */
  public static void main(String[] args) {
    try (SnippetSession session = SnippetSession.open(SessionOptions.builder().build())) {
      Transcript transcript = session.evaluate(
          "for (int i = 0; i < " + OBJECTS + "; i++) { Object o = new short[i % 3]; }");
      AllocationProfile profile = transcript.allocations();
      System.out.printf(
          Locale.ROOT,
          "%s; own %d, types %s, lines %d, objects of the line %d%n",
          profile.exact() ? "exact" : profile.reason(),
          profile.own().objects(),
          profile.byType().stream().map(AllocationProfile.TypeAmount::type).toList(),
          profile.byLine().size(),
          profile.byLine().get(0).amount().objects());
    }
  }

  @Test
  void millions_of_objects_are_counted_exactly_in_little_memory()
      throws IOException, InterruptedException {
    Path output = folder.resolve("output.txt");
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx96m",
            "-XX:+UseSerialGC",
            "-Djava.io.tmpdir=" + folder,
            "-cp",
            System.getProperty("java.class.path"),
            VolumeTest.class.getName())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
    int status = process.waitFor();
    assertThat(Files.readString(output))
        .isEqualTo("exact; own %d, types [short[]], lines 1, objects of the line %d%n"
            .formatted(OBJECTS, OBJECTS));
    assertThat(status).isZero();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).as("what was left on the disk").containsExactly(output);
    }
  }
}
