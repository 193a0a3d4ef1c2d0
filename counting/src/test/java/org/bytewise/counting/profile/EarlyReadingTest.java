package org.bytewise.counting.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chunk is read early only if those before it have been read. */
class EarlyReadingTest {
  @TempDir
  Path folder;

  private final List<String> read = new ArrayList<>();
  private EarlyReading early;

  @BeforeEach
  void open() throws IOException {
    early = new EarlyReading(folder);
    chunk("1");
    chunk("2");
  }

  @AfterEach
  void close() {
    early.close();
  }

  private void chunk(String name) throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("parts")).resolve(name + ".jfr"), "");
  }

  private Path run(int number) {
    return folder.resolve("run-" + number + ".jfr");
  }

  private boolean take(Path chunk) {
    read.add(chunk.getFileName().toString());
    return true;
  }

  @Test
  void finished_chunks_are_read_in_order() {
    early.begin(this::take);
    early.poll();
    early.end();
    assertThat(read).startsWith("1.jfr", "2.jfr");
  }

  @Test
  void nothing_is_read_once_the_first_chunk_has_become_the_file_of_the_run() throws IOException {
    Path first = folder.resolve("parts").resolve("1.jfr");
    EarlyReading reading = early;
    // The timer has to wait until the chunk has been moved.
    synchronized (reading) {
      reading.begin(this::take);
      Files.move(first, run(1));
      reading.poll();
    }
    early.end();
    assertThat(read).isEmpty();
  }

  @Test
  void the_file_of_an_earlier_run_which_is_still_to_be_read_changes_nothing() throws IOException {
    Files.writeString(run(1), "");
    early.begin(this::take);
    early.poll();
    early.end();
    assertThat(read).startsWith("1.jfr", "2.jfr");
  }
}
