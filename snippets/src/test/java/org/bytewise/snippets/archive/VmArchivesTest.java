package org.bytewise.snippets.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VmArchivesTest {
  private static final List<String> NONE = List.of();

  @TempDir
  Path folder;

  private List<String> flags(List<String> others) {
    return used().flags("child", List.of("-Xmx64m"), others, "a.jar");
  }

  private VmArchives used() {
    return new VmArchives(Optional.of(folder), Optional.empty());
  }

  private Path archive() throws IOException {
    Path archive = Files.write(folder.resolve("child.jsa"), new byte[] {1});
    Files.writeString(folder.resolve("child.jsa.size"), "1\n");
    return archive;
  }

  @Test
  void without_a_folder_there_are_no_flags() {
    assertThat(new VmArchives(Optional.empty(), Optional.empty())
            .flags("child", List.of("-Xmx64m"), NONE, "a.jar"))
        .isEmpty();
  }

  @Test
  void without_an_archive_there_are_no_flags() {
    assertThat(flags(NONE)).isEmpty();
  }

  @Test
  void an_archive_that_was_cut_short_is_not_used() throws IOException {
    Files.write(archive(), new byte[0]);
    assertThat(flags(NONE)).isEmpty();
  }

  @Test
  void an_archive_that_was_written_to_since_it_was_made_is_not_used() throws IOException {
    Path archive = archive();
    Files.write(archive, new byte[] {2});
    long made = folder.resolve("child.jsa.size").toFile().lastModified();
    assertThat(archive.toFile().setLastModified(made + 5_000)).isTrue();
    assertThat(flags(NONE)).as("the same size, other content").isEmpty();
  }

  @Test
  void the_archive_of_a_vm_that_crashed_is_deleted() throws IOException {
    Path archive = archive();
    assertThat(used().delete("child", NONE)).as("the VM had no archive").isFalse();
    assertThat(archive).exists();
    assertThat(used().delete("child", flags(NONE))).isTrue();
    assertThat(archive).doesNotExist();
    assertThat(flags(NONE)).isEmpty();
  }

  @Test
  void the_archive_of_the_kind_is_used() throws IOException {
    Path archive = archive();
    assertThat(flags(NONE)).containsExactly("-XX:SharedArchiveFile=" + archive);
    assertThat(used().flags("other", NONE, NONE, "a.jar")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-Xmx1g", "-Xss2m", "-Dkey=value", "-XX:+UseSerialGC", "-javaagent:a.jar"})
  void flags_that_leave_classes_as_they_are_do_not_matter(String flag) throws IOException {
    archive();
    assertThat(flags(List.of(flag))).as(flag).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-XX:-UseCompressedOops",
        "-XX:+UseCompactObjectHeaders",
        "-XX:ObjectAlignmentInBytes=16",
        "-XX:+UseZGC",
        "-Xshare:off",
        "--patch-module=java.base=x"
      })
  void a_vm_that_lays_classes_out_in_another_way_does_without(String flag) throws IOException {
    archive();
    assertThat(flags(List.of("-Xmx1g", flag))).as(flag).isEmpty();
  }

  @Test
  void a_training_run_notes_what_an_archive_of_the_kind_is_made_from() throws IOException {
    VmArchives training = new VmArchives(Optional.empty(), Optional.of(folder));
    assertThat(training.flags("child", List.of("-Xmx64m"), NONE, "a.jar:b.jar"))
        .singleElement()
        .asString()
        .startsWith("-XX:DumpLoadedClassList=" + folder.resolve("child."));
    assertThat(folder.resolve("child.kind")).hasContent("-Xmx64m\n-cp\na.jar:b.jar");
  }

  @Test
  void the_classes_of_all_vms_of_a_kind_are_archived_whichever_ends_last() throws IOException {
    VmArchives training = new VmArchives(Optional.empty(), Optional.of(folder));
    List<String> lists = new ArrayList<>();
    for (String classes : List.of(
        "a/A\na/B id: 7\n",
        // JDK 25 numbers classes, each VM in its own way, for those of other loaders to refer to.
        "a/A id: 1\na/C id: 7\na/Loaded id: 8 super: 1 source: /a.jar\n",
        "a/A\na/Cut sho",
        "")) {
      String flag = training.flags("child", List.of("-Xmx64m"), NONE, "a.jar").get(0);
      lists.add(flag);
      Files.writeString(Path.of(flag.substring(flag.indexOf('=') + 1)), classes);
    }
    training.flags("childish", NONE, NONE, "b.jar");
    assertThat(lists).doesNotHaveDuplicates();
    assertThat(Files.readAllLines(ArchiveMaker.allClasses(folder, "child")))
        .containsExactlyInAnyOrder("a/A", "a/B", "a/C");
  }

  @Test
  void an_archive_that_a_child_has_not_taken_is_removed() throws IOException {
    Path archive = archive();
    List<String> flags = flags(NONE);
    used().check("child", flags, List.of("-Xmx1g"), ProcessHandle.current().pid());
    assertThat(archive).as("with flags of the learner's own").exists();
    used().check("child", flags, NONE, ProcessHandle.current().pid());
    if (Files.isReadable(Path.of("/proc/self/maps"))) {
      assertThat(archive).doesNotExist();
    } else {
      assertThat(archive).as("where the system does not tell").exists();
    }
  }
}
