package org.bytewise.repl.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bytewise.testing.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way to save a file is noticed. A deadline ends a wait only when the test fails. */
class FileWatcherTest {
  @TempDir
  private Path folder;

  private final LinkedBlockingQueue<String> changes = new LinkedBlockingQueue<>();

  private void expectChange(String how) throws InterruptedException {
    assertThat(changes.poll(Ending.HANGS_MINUTES, TimeUnit.MINUTES)).as(how).isNotNull();
  }

  @Test
  void a_save_is_noticed_whether_it_is_written_renamed_touched_or_hidden_from_the_clock()
      throws Exception {
    Path file = Files.writeString(folder.resolve("Answer.java"), "one");
    try (FileWatcher watcher = FileWatcher.of(file, () -> changes.add("changed"))) {
      assertThat(watcher).isNotNull();
      Files.writeString(file, "two, longer");
      expectChange("written");
      Path other = Files.writeString(folder.resolve("Answer.java~"), "three");
      Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
      expectChange("renamed");
      Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
      expectChange("touched");
      Path same = Files.writeString(folder.resolve("same"), "tharn");
      Files.setLastModifiedTime(same, FileTime.fromMillis(1_000_000_000_000L));
      Files.move(same, file, StandardCopyOption.REPLACE_EXISTING);
      expectChange("another content of the same size and time");
      Files.delete(file);
      Files.writeString(file, "four");
      expectChange("deleted and written again");
    }
  }
}
