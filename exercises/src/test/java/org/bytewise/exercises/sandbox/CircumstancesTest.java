package org.bytewise.exercises.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class CircumstancesTest {
  @TempDir
  private Path folder;

  /** Returns circumstances of this machine, which need no sandbox. */
  static Circumstances here() {
    return of("/bin/sh", Run.javaHome(), "--unshare-net");
  }

  private static Circumstances of(String program, Path javaHome, String word) {
    return Circumstances.now(List.of(program), javaHome, List.of(word)).orElseThrow();
  }

  @Test
  void nothing_changes_by_itself() {
    assertThat(here().facts()).isEqualTo(here().facts());
    assertThat(here().digest()).isEqualTo(here().digest()).hasSize(64);
  }

  @Test
  void they_cover_what_a_jail_is_made_of() {
    assertThat(here().facts().keySet())
        .contains(
            "boot",
            "kernel",
            "setting kernel/unprivileged_userns_clone",
            "rights",
            "confinement",
            "mountinfo",
            "namespace mnt",
            "namespace user",
            "program /bin/sh",
            "libraries /etc/ld.so.cache",
            "jdk",
            "jdk lib/modules",
            "jail",
            "class EscapeProbe");
    assertThat(here().facts().get("rights"))
        .contains("Uid:")
        .contains("CapEff:")
        .contains("NoNewPrivs:");
    assertThat(here().facts().values()).noneMatch(String::isEmpty);
  }

  @Test
  void another_argument_makes_other_circumstances() {
    assertThat(of("/bin/sh", Run.javaHome(), "--share-net").digest())
        .isNotEqualTo(here().digest());
  }

  @Test
  void a_program_that_was_replaced_makes_other_circumstances() throws IOException {
    Path program = Files.writeString(folder.resolve("bwrap"), "one");
    String before = of(program.toString(), Run.javaHome(), "").digest();
    assertThat(of(program.toString(), Run.javaHome(), "").digest()).isEqualTo(before);
    // Neither its size nor its own times tell: only the kernel's time does.
    FileTime time = Files.getLastModifiedTime(program);
    Path copy = Files.writeString(folder.resolve("new"), "two");
    Files.delete(program);
    Files.move(copy, program);
    Files.setLastModifiedTime(program, time);
    assertThat(of(program.toString(), Run.javaHome(), "").digest()).isNotEqualTo(before);
  }

  @Test
  void a_program_with_other_permissions_makes_other_circumstances() throws IOException {
    Path program = Files.writeString(folder.resolve("bwrap"), "one");
    String before = of(program.toString(), Run.javaHome(), "").digest();
    assertThat(program.toFile().setExecutable(true)).isTrue();
    assertThat(of(program.toString(), Run.javaHome(), "").digest()).isNotEqualTo(before);
  }

  @Test
  void another_jdk_makes_other_circumstances() throws IOException {
    Path other = Files.createDirectories(folder.resolve("jdk/bin"));
    Files.writeString(other.resolve("java"), "");
    assertThat(of("/bin/sh", other.getParent(), "--unshare-net").digest())
        .isNotEqualTo(here().digest());
  }

  @Test
  void with_a_program_that_is_missing_nothing_is_known() {
    String missing = folder.resolve("missing").toString();
    assertThat(Circumstances.now(List.of(missing), Run.javaHome(), List.of())).isEmpty();
  }
}
