package org.bytewise.snippets.trial;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bytewise.counting.CountingFlags;
import org.bytewise.counting.files.TemporaryFolder;
import org.bytewise.counting.recorder.Recorder;
import org.bytewise.snippets.archive.VmArchives;

/**
 * The file that lets the flight recorder start quickly, for VMs that cannot create it themselves.
 */
public final class RecorderFile {
  private static final int MOST_SECONDS = 60;

  private RecorderFile() {}

  /**
   * Returns the file, as {@link #make} does; if this process has no folder for it, it is temporary.
   *
   * @return empty if this JDK does not allow it, so that VMs start more slowly
   */
  public static Optional<Path> find() {
    try {
      return make(place());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns a file, which is created if necessary, by a VM of its own.
   *
   * @return empty if this JDK does not allow it
   */
  public static Optional<Path> make(Path file) {
    try {
      if (!Recorder.isKnown(file)) {
        learn(file);
      }
      return Optional.of(file).filter(Recorder::isKnown);
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Path place() throws IOException {
    Optional<Path> kept = VmArchives.ofProcess().recorder();
    if (kept.isPresent()) {
      return kept.get();
    }
    return TemporaryFolder.make("recorder").resolve(VmArchives.RECORDER_FILE);
  }

  private static void learn(Path file) throws IOException, InterruptedException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Process process = TrialOptions.builder(List.of(
            CountingFlags.INTERNAL,
            "-XX:TieredStopAtLevel=1",
            "-cp",
            TrialOptions.joined(TrialVm.ownJars()),
            Learning.class.getName(),
            file.toString()))
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.DISCARD)
        .start();
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  /** The program of that VM. */
  static final class Learning {
    private Learning() {}

    public static void main(String[] args) {
      Recorder.learn(Path.of(args[0]));
    }
  }
}
