package org.bytewise.exercises.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class KeptCheckTest {
  @TempDir
  private Path folder;

  private KeptCheck kept() {
    return new KeptCheck(folder.resolve("kept"));
  }

  private static Circumstances here() {
    return CircumstancesTest.here();
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  @Test
  void nothing_is_covered_at_first() {
    assertThat(kept().covers(here())).isFalse();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void the_same_circumstances_are_covered_and_none_that_differ_in_one_fact() {
    kept().keep(here());
    assertThat(kept().covers(here())).isTrue();
    SortedMap<String, String> facts = here().facts();
    for (String name : facts.keySet()) {
      SortedMap<String, String> changed = new TreeMap<>(facts);
      changed.put(name, facts.get(name) + " ");
      assertThat(kept().covers(new Circumstances(changed)))
          .as("another %s", name)
          .isFalse();
      changed.remove(name);
      assertThat(kept().covers(new Circumstances(changed))).as("no %s", name).isFalse();
    }
    SortedMap<String, String> more = new TreeMap<>(facts);
    more.put("other", "fact");
    assertThat(kept().covers(new Circumstances(more))).isFalse();
    assertThat(kept().covers(here())).isTrue();
  }

  @Test
  void only_the_last_circumstances_are_covered() {
    SortedMap<String, String> earlier = new TreeMap<>(here().facts());
    earlier.put("boot", "another");
    kept().keep(new Circumstances(earlier));
    kept().keep(here());
    assertThat(kept().covers(new Circumstances(earlier))).isFalse();
    assertThat(kept().covers(here())).isTrue();
  }

  @Test
  void what_is_forgotten_is_not_covered() {
    kept().keep(here());
    kept().forget();
    assertThat(kept().covers(here())).isFalse();
    kept().forget();
  }

  @Test
  void after_a_day_or_before_it_was_kept_nothing_is_covered() throws IOException {
    kept().keep(here());
    assertThat(in(Duration.ofHours(23)).covers(here())).isTrue();
    assertThat(in(Duration.ofHours(25)).covers(here())).isFalse();
    assertThat(in(Duration.ofHours(-1)).covers(here())).isFalse();
    Path file = folder.resolve("kept/held");
    FileTime future = FileTime.from(Clock.systemUTC().instant().plus(Duration.ofHours(1)));
    Files.setLastModifiedTime(file, future);
    assertThat(kept().covers(here())).isFalse();
  }

  private KeptCheck in(Duration time) {
    return new KeptCheck(folder.resolve("kept"), Clock.offset(Clock.systemUTC(), time));
  }

  @Test
  void only_this_user_can_read_and_write_what_is_kept() throws IOException {
    kept().keep(here());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("kept"))))
        .isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(
            Files.getPosixFilePermissions(folder.resolve("kept/held"))))
        .isEqualTo("rw-------");
  }

  @Test
  void a_folder_that_others_can_look_into_is_not_believed() throws IOException {
    kept().keep(here());
    permit(folder.resolve("kept"), "rwxr-xr-x");
    assertThat(kept().covers(here())).isFalse();
    permit(folder.resolve("kept"), "rwx------");
    assertThat(kept().covers(here())).isTrue();
  }

  @Test
  void a_file_that_others_can_write_is_not_believed() throws IOException {
    kept().keep(here());
    permit(folder.resolve("kept/held"), "rw-rw-rw-");
    assertThat(kept().covers(here())).isFalse();
  }

  @Test
  void a_folder_that_others_can_replace_is_not_believed() throws IOException {
    kept().keep(here());
    permit(folder, "rwxrwxrwx");
    assertThat(kept().covers(here())).isFalse();
    permit(folder, "rwx------");
    assertThat(kept().covers(here())).isTrue();
  }

  @Test
  void nothing_is_kept_where_it_would_not_be_believed() throws IOException {
    permit(folder, "rwxrwxrwx");
    kept().keep(here());
    assertThat(folder.resolve("kept")).isEmptyDirectory();
  }

  @Test
  void a_link_is_not_believed() throws IOException {
    kept().keep(here());
    Path file = folder.resolve("kept/held");
    Path moved = Files.move(file, folder.resolve("kept/moved"));
    Files.createSymbolicLink(file, moved);
    assertThat(kept().covers(here())).isFalse();
    KeptCheck linked = new KeptCheck(folder.resolve("link"));
    Files.delete(file);
    Files.move(moved, file);
    assertThat(kept().covers(here())).isTrue();
    Files.createSymbolicLink(linked.folder(), folder.resolve("kept"));
    assertThat(linked.covers(here())).isFalse();
  }

  @Test
  void a_damaged_file_covers_nothing() throws IOException {
    kept().keep(here());
    Files.writeString(folder.resolve("kept/held"), here().digest().substring(1));
    assertThat(kept().covers(here())).isFalse();
    Files.writeString(folder.resolve("kept/held"), "");
    assertThat(kept().covers(here())).isFalse();
  }
}
