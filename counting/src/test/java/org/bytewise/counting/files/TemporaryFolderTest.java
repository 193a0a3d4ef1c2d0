package org.bytewise.counting.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Changes the VM's default language. */
@Isolated
class TemporaryFolderTest {
  @TempDir
  private Path temp;

  private Path made(ProcessIdentity owner) throws IOException {
    Path folder = Files.createTempDirectory(temp, TemporaryFolder.prefix("trial", owner));
    Files.writeString(Files.createDirectory(folder.resolve("inner")).resolve("1.jfr"), "x");
    return folder;
  }

  private void sweep() {
    TemporaryFolder.sweep(temp, ProcessIdentity.own());
  }

  /** Returns the identity of a process that has ended. */
  private static ProcessIdentity ended() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    return new ProcessIdentity(
        process.pid(), ProcessIdentity.own().start(), ProcessIdentity.own().space());
  }

  @Test
  void what_a_killed_process_left_is_swept() throws Exception {
    Path orphan = made(ended());
    sweep();
    assertThat(orphan).doesNotExist();
  }

  @Test
  void the_owner_is_named_in_digits_that_are_read_wherever_the_process_ran() throws Exception {
    Locale before = Locale.getDefault();
    ProcessIdentity ended = ended();
    Path orphan;
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      orphan = made(ended);
    } finally {
      Locale.setDefault(before);
    }
    sweep();
    assertThat(orphan).doesNotExist();
  }

  @Test
  void what_belongs_to_a_living_process_stays() throws Exception {
    ProcessIdentity own = ProcessIdentity.own();
    Path living = made(own);
    Path other = made(new ProcessIdentity(ended().pid(), own.start(), own.space() + 1));
    Path unknown = Files.createDirectory(temp.resolve("bytewise-1234567"));
    Path file = Files.writeString(
        temp.resolve(TemporaryFolder.prefix("trial", ended()) + "1"), "a file of the user's");
    sweep();
    assertThat(living.resolve("inner/1.jfr")).exists();
    assertThat(other).as("the id may belong to a process in another container").exists();
    assertThat(unknown).as("a name without an owner").exists();
    assertThat(file).exists();
  }

  @Test
  void an_id_that_was_given_away_again_is_no_longer_the_owner() throws IOException {
    ProcessIdentity own = ProcessIdentity.own();
    Path orphan = made(new ProcessIdentity(own.pid(), own.start() - 1, own.space()));
    sweep();
    assertThat(orphan).doesNotExist();
  }

  @Test
  void links_are_not_followed() throws Exception {
    Path outside = Files.createDirectory(temp.resolve("outside"));
    Files.writeString(outside.resolve("precious"), "x");
    Path link = temp.resolve(TemporaryFolder.prefix("trial", ended()) + "1");
    Files.createSymbolicLink(link, outside);
    Path orphan = made(ended());
    Files.createSymbolicLink(orphan.resolve("link"), outside);
    sweep();
    assertThat(orphan).doesNotExist();
    assertThat(link).isSymbolicLink();
    assertThat(outside.resolve("precious")).exists();
  }

  @Test
  void a_folder_tells_its_owner() throws IOException {
    Path folder = TemporaryFolder.make("trial");
    assertThat(folder.getFileName().toString())
        .startsWith("bytewise-trial-" + ProcessHandle.current().pid() + "-");
    TemporaryFolder.delete(folder);
    assertThat(folder).doesNotExist();
  }
}
