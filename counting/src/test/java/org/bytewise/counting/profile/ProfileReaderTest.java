package org.bytewise.counting.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jdk.jfr.Recording;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.CodeUnderTest;
import org.bytewise.counting.RunReport;
import org.bytewise.counting.SourceLine;
import org.bytewise.counting.classes.ClassFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A missing or damaged recording makes a profile inexact, with the reason. */
class ProfileReaderTest {
  @TempDir
  Path folder;

  private static AllocationProfile read(String recording, String failure) {
    RunReport report = RunReport.alone(1, 0, 7, 0, recording, failure);
    return ProfileReader.of(
            report.threadId(),
            new ClassFiles(List.of()),
            new Anybody(),
            Observers.NONE,
            new VmHistory())
        .finish(report, () -> false);
  }

  /** Code of which nothing is known. */
  private static final class Anybody implements CodeUnderTest {
    @Override
    public boolean isOwn(String className) {
      return false;
    }

    @Override
    public boolean isEntry(String className, String method) {
      return false;
    }

    @Override
    public Optional<SourceLine> line(String className, int line) {
      return Optional.empty();
    }
  }

  private static void assertInexact(AllocationProfile profile, String reason) {
    assertThat(profile.exact()).isFalse();
    assertThat(profile.reason()).startsWith(reason);
    assertThat(profile.own()).isEqualTo(Amount.ZERO);
    assertThat(profile.directBytes()).isEqualTo(7);
  }

  @Test
  void a_recording_that_does_not_exist_is_named() {
    Path file = folder.resolve("gone.jfr");
    assertInexact(read(file.toString(), null), "the recording could not be read: ");
  }

  @Test
  void a_file_that_is_no_recording_cannot_be_read() throws IOException {
    Path file = Files.writeString(folder.resolve("damaged.jfr"), "FLR\0 but no more than that");
    assertThat(read(file.toString(), null).exact()).isFalse();
  }

  @Test
  void a_recording_without_the_marks_of_a_run_is_incomplete() throws IOException {
    Path file = folder.resolve("other.jfr");
    try (Recording recording = new Recording()) {
      recording.start();
      recording.stop();
      recording.dump(file);
    }
    assertInexact(read(file.toString(), null), "the recording is incomplete");
  }

  @Test
  void the_reason_for_not_recording_is_given_on() {
    assertInexact(
        read(null, "the flight recorder could not be started"),
        "the flight recorder could not be started");
  }

  @Test
  void a_run_without_a_recording_was_not_counted() {
    assertInexact(read(null, null), "it was not counted");
  }
}
