package org.bytewise.exercises.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.bytewise.exercises.TestPack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
  private static final String TEXT = "final class JoinOnce {}\n";

  @TempDir
  private Path temp;

  private Path folder;

  @BeforeEach
  void make() throws IOException {
    folder = Files.createDirectory(temp.resolve("class"));
  }

  private void file(String path) throws IOException {
    write(path, TEXT.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private Intake.Taken read() {
    return Intake.read(List.of(folder), TestPack.pack(), Optional.empty());
  }

  private Submission only() {
    List<Submission> all = read().submissions();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private void refused(String verdict, String message) {
    Submission.Refusal refusal = only().refusal().orElseThrow();
    assertThat(refusal.verdict()).hasToString(verdict);
    assertThat(refusal.message()).isEqualTo(message);
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String name) throws IOException {
    return zip(name, TEXT.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void folders_files_and_archives_name_the_student() throws IOException {
    file("anna/JoinOnce.java");
    file("ben/src/main/java/JoinOnce.java");
    file("carla-JoinOnce.java");
    file("dora_JoinOnce.java");
    file("Eve Smith_123_assignsubmission_file_JoinOnce.java");
    file("Finn Day_124_assignsubmission_file/JoinOnce.java");
    write("gil.zip", zip("work/JoinOnce.java"));
    write("Hal Ray_125_assignsubmission_file_work.zip", zip("JoinOnce.java"));
    Intake.Taken taken = read();
    assertThat(taken.leftOut()).isEmpty();
    assertThat(taken.submissions())
        .allMatch(one -> one.exercise().equals("join-once") && one.source().equals(TEXT))
        .extracting(Submission::student)
        .containsExactly(
            "Eve Smith_123", "Finn Day_124", "Hal Ray_125", "anna", "ben", "carla", "dora", "gil");
  }

  @Test
  void a_second_file_for_the_same_exercise_is_left_out_with_the_reason() throws IOException {
    file("anna/JoinOnce.java");
    file("anna/old/JoinOnce.java");
    file("anna/Helper.java");
    file("notes.txt");
    Intake.Taken taken = read();
    assertThat(taken.submissions()).hasSize(1);
    assertThat(taken.leftOut())
        .containsExactlyInAnyOrder(
            folder + "/anna/Helper.java: no exercise has a file named Helper.java",
            folder + "/anna/old/JoinOnce.java: anna also submitted " + folder
                + "/anna/JoinOnce.java for this exercise",
            folder + "/notes.txt: it is neither a .java file nor an archive");
  }

  @Test
  void of_a_student_without_an_answer_it_is_said_what_is_there_instead() throws IOException {
    file("anna/JoinOnce.java.txt");
    file("ben/JoinOnce.JAVA");
    file("ben/notes.txt");
    write("carla.zip", zip("src/inner.zip", zip("JoinOnce.java")));
    Files.createDirectories(folder.resolve("dora/src"));
    file("eve/.DS_Store");
    for (int i = 1; i <= 5; i++) {
      file("finn/page" + i + ".pdf");
    }
    file("gil/JoinOnce.java");
    file("gil/read.me");
    Intake.Taken taken = read();
    assertThat(taken.submissions()).extracting(Submission::student).containsExactly("gil");
    assertThat(taken.leftOut())
        .containsExactly(
            folder + "/anna: it contains no .java file, only JoinOnce.java.txt",
            folder + "/ben: it contains no .java file, only JoinOnce.JAVA, notes.txt",
            folder + "/carla.zip: it contains no .java file, only src/inner.zip",
            folder + "/dora: it contains no files",
            folder + "/eve: it contains no files",
            folder + "/finn: it contains no .java file, only page1.pdf, page2.pdf, page3.pdf"
                + " and 2 more");
  }

  @Test
  void the_exercise_can_be_given_if_file_names_do_not_tell() throws IOException {
    file("anna/Answer.java");
    Intake.Taken taken = Intake.read(List.of(folder), TestPack.pack(), Optional.of("join-once"));
    assertThat(taken.submissions()).extracting(Submission::exercise).containsExactly("join-once");
    assertThatThrownBy(
            () -> Intake.read(List.of(folder), TestPack.pack(), Optional.of("join-twice")))
        .isInstanceOf(GradeException.class)
        .hasMessage("there is no exercise 'join-twice'; 'bytewise exercises list' shows them all");
    Path nowhere = temp.resolve("nowhere");
    assertThatThrownBy(() -> Intake.read(List.of(nowhere), TestPack.pack(), Optional.empty()))
        .isInstanceOf(GradeException.class)
        .hasMessage("there is no file or folder " + nowhere);
  }

  @Test
  void folders_of_any_depth_are_read_and_one_too_deep_is_named() throws IOException {
    file("anna/" + "a/".repeat(99) + "JoinOnce.java");
    file("ben/" + "b/".repeat(100) + "JoinOnce.java");
    Intake.Taken taken = read();
    assertThat(taken.submissions()).extracting(Submission::student).containsExactly("anna");
    assertThat(taken.leftOut())
        .containsExactly(folder + "/ben" + "/b".repeat(100) + ": it is more than 100 folders deep");
  }

  private static String failing(SubmittedWork.Reading reading) {
    SubmittedWork work =
        new SubmittedWork("anna", file -> Optional.empty(), Optional.of("join-once"));
    work.guarded(Path.of("anna"), reading);
    Submission only = work.submissions("anna").get(0);
    return only.exercise() + " " + only.refusal().orElseThrow();
  }

  @Test
  void whatever_goes_wrong_while_reading_becomes_the_students_result() {
    String begin = "join-once Refusal[verdict=INFRA_ERROR, message=";
    assertThat(failing(() -> {
          throw new AccessDeniedException("anna");
        }))
        .isEqualTo(begin + "It cannot be read: permission denied.]");
    assertThat(failing(() -> {
          throw new OutOfMemoryError("Java heap space");
        }))
        .isEqualTo(begin + "Reading it needs more memory than there is.]");
    assertThat(failing(() -> {
          throw new StackOverflowError();
        }))
        .isEqualTo(begin + "Reading it failed: java.lang.StackOverflowError.]");
    assertThat(failing(() -> {
          throw new IllegalStateException("odd");
        }))
        .isEqualTo(begin + "Reading it failed: java.lang.IllegalStateException: odd.]");
  }

  @Test
  void a_file_counts_before_what_is_not_one() throws Exception {
    Files.createDirectories(folder.resolve("anna/src"));
    Process process = new ProcessBuilder("mkfifo", folder + "/anna/JoinOnce.java").start();
    assertThat(process.waitFor()).isZero();
    file("anna/src/JoinOnce.java");
    assertThat(only().source()).isEqualTo(TEXT);
    assertThat(read().leftOut())
        .containsExactly(folder + "/anna/JoinOnce.java: It is a device or a pipe, not a file.");
  }

  @Test
  void links_are_not_followed() throws IOException {
    Path secret = Files.writeString(temp.resolve("secret"), "secret");
    Files.createDirectory(folder.resolve("anna"));
    Files.createSymbolicLink(folder.resolve("anna/JoinOnce.java"), secret);
    refused("TAMPERED", "It is a symbolic link, not a file.");
    assertThat(only().source()).isEmpty();
  }

  @Test
  void a_linked_folder_is_not_entered() throws IOException {
    Path other = Files.createDirectory(temp.resolve("other"));
    Files.writeString(other.resolve("JoinOnce.java"), TEXT);
    Files.createSymbolicLink(folder.resolve("anna"), other);
    assertThat(read().submissions()).isEmpty();
  }

  @Test
  void a_pipe_does_not_block_the_grader() throws Exception {
    Files.createDirectory(folder.resolve("anna"));
    Process process = new ProcessBuilder("mkfifo", folder + "/anna/JoinOnce.java").start();
    assertThat(process.waitFor()).isZero();
    refused("TAMPERED", "It is a device or a pipe, not a file.");
  }

  @Test
  void files_too_large_or_not_valid_UTF_8_are_refused() throws IOException {
    write("anna/JoinOnce.java", new byte[300 << 10]);
    refused("COMPILE_LIMIT", "It is larger than 262,144 bytes.");
    write("anna/JoinOnce.java", TEXT.getBytes(StandardCharsets.UTF_16));
    refused("COMPILE_ERROR", "It is not valid UTF-8.");
    write("anna/JoinOnce.java", new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
    refused("COMPILE_ERROR", "It is not valid UTF-8.");
    write("anna/JoinOnce.java", ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8));
    assertThat(only().source()).isEqualTo(TEXT);
  }

  @Test
  void an_archive_with_an_entry_outside_its_folder_is_refused() throws IOException {
    for (String name :
        List.of("../JoinOnce.java", "/etc/JoinOnce.java", "a\\..\\..\\JoinOnce.java")) {
      write("anna.zip", zip(name));
      refused(
          "TAMPERED",
          "The archive has an entry outside its folder, " + name.replace('\\', '/') + ".");
      assertThat(only().exercise()).isEqualTo(Submission.UNKNOWN);
    }
    assertThat(temp.resolve("JoinOnce.java")).doesNotExist();
  }

  @Test
  void an_archive_with_a_link_is_refused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      ZipArchiveEntry entry = new ZipArchiveEntry("JoinOnce.java");
      entry.setUnixMode(UnixStat.LINK_FLAG | UnixStat.DEFAULT_LINK_PERM);
      zip.putArchiveEntry(entry);
      zip.write("/etc/shadow".getBytes(StandardCharsets.UTF_8));
      zip.closeArchiveEntry();
    }
    write("anna.zip", bytes.toByteArray());
    refused("TAMPERED", "It is a link, not a file.");
    Files.delete(folder.resolve("anna.zip"));
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(tar)) {
      TarArchiveEntry entry = new TarArchiveEntry("JoinOnce.java", TarConstants.LF_LINK);
      entry.setLinkName("/etc/shadow");
      out.putArchiveEntry(entry);
      out.closeArchiveEntry();
    }
    write("anna.tar", tar.toByteArray());
    refused("TAMPERED", "It is a link, not a file.");
  }

  @Test
  void an_archive_bomb_and_a_damaged_archive_are_refused() throws IOException {
    write("anna.zip", zip("JoinOnce.java", new byte[100 << 20]));
    assertThat(Files.size(folder.resolve("anna.zip"))).isLessThan(1 << 20);
    refused("COMPILE_LIMIT", "It is larger than 262,144 bytes.");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i <= 10_000; i++) {
        zip.putNextEntry(new ZipEntry(i + "/x"));
        zip.closeEntry();
      }
    }
    write("anna.zip", bytes.toByteArray());
    refused("COMPILE_LIMIT", "The submission has more than 10,000 files.");
    write("anna.zip", new byte[] {'P', 'K', 3, 4, 0});
    refused("COMPILE_ERROR", "The archive cannot be read.");
  }

  @Test
  void untrusted_names_do_no_harm() throws IOException {
    file("-J-Xmx1.java");
    file("\u001B[31m\u202Eanna/JoinOnce.java");
    file("=1+1/JoinOnce.java");
    Intake.Taken taken = read();
    assertThat(taken.leftOut())
        .containsExactly(folder + "/-J-Xmx1.java: no exercise has a file named Xmx1.java");
    assertThat(taken.submissions())
        .extracting(Submission::student)
        .containsExactly("=1+1", "?[31m?anna~55b1f2876a5a5fca");
    assertThat(taken.submissions()).noneMatch(one -> one.origin().contains("\u001B"));
  }
}
