package org.bytewise.snippets.archive;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The class-data-sharing archives of child VMs: one per kind, {@code KIND.jsa}, in a folder
 * specific to a build of the JDK and a build of the tool. Code that starts a child VM gets the
 * flags here.
 *
 * <p>A VM that cannot use an archive, because it is of a different JDK or the file is damaged,
 * silently runs without it. Immutable, thread-safe.
 *
 * @param folder the folder of the archives, which need not exist; empty if none are used
 * @param training where a training run stores the input for creating archives; empty in any other
 *     run
 */
public record VmArchives(Optional<Path> folder, Optional<Path> training) {
  /** The system property, set by the launcher, with the folder of the archives. */
  public static final String FOLDER = "bytewise.archives";

  /** The system property, set for a training run, with an existing folder. */
  public static final String TRAINING = "bytewise.training";

  /**
   * The system property with the file that keeps what the flight recorder needs to start quickly,
   * if it is not to be in the folder of the archives.
   */
  public static final String RECORDER = "bytewise.recorder";

  /** The name of that file in the folder of the archives. */
  public static final String RECORDER_FILE = "recorder.events";

  static final String KIND_SUFFIX = ".kind";
  static final String LIST_SUFFIX = ".classes";
  static final String ARCHIVE_SUFFIX = ".jsa";
  static final String SIZE_SUFFIX = ".size";

  /** Compiled only where a child VM is started. */
  private static final class Flags {
    /** Flags that do not affect how classes are laid out in memory. */
    static final Pattern HARMLESS =
        Pattern.compile("-X(ms|mx|mn|ss)\\S+|-D.*|-javaagent:.*|-XX:\\+Use(G1|Serial|Parallel)GC");

    private Flags() {}
  }

  /** Returns those that this process was started with. */
  public static VmArchives ofProcess() {
    return new VmArchives(folderIn(FOLDER), folderIn(TRAINING));
  }

  private static Optional<Path> folderIn(String property) {
    String value = System.getProperty(property, "");
    return value.isEmpty() ? Optional.empty() : Optional.of(Path.of(value));
  }

  /**
   * Returns the file that keeps what the flight recorder needs to start quickly, whether or not it
   * exists; empty if nothing is kept.
   */
  public Optional<Path> recorder() {
    String chosen = System.getProperty(RECORDER, "");
    return chosen.isEmpty()
        ? folder.map(parent -> parent.resolve(RECORDER_FILE))
        : Optional.of(Path.of(chosen));
  }

  /** Returns the path of a kind's archive, whether or not it exists; empty if none are used. */
  public Optional<Path> archive(String kind) {
    return folder.map(parent -> parent.resolve(kind + ARCHIVE_SUFFIX));
  }

  /**
   * Returns the flags to add for a child VM of the JDK that runs this process.
   *
   * @param kind a short alphabetic name, the same for all VMs with the same flags and main class
   * @param flags the flags that all VMs of the kind share, without any that vary by start, such as
   *     a port or a temporary folder
   * @param others additional flags of this VM; some rule out archives
   * @param classPath the VM's class path; it starts with the same jars for all VMs of a kind
   * @return empty if no archive fits
   */
  public List<String> flags(
      String kind, List<String> flags, List<String> others, String classPath) {
    if (training.isPresent()) {
      return train(training.get(), kind, flags, classPath);
    }
    Optional<Path> archive = archive(kind);
    return archive.isPresent() && fits(others) && isWhole(archive.get())
        ? List.of("-XX:SharedArchiveFile=" + archive.get())
        : List.of();
  }

  /**
   * Returns whether an archive is unchanged since its creation: it has the size noted then, and
   * nothing has written to it since. Starting from a damaged archive crashes the VM.
   */
  public static boolean isWhole(Path archive) {
    // Every start of the tool ends with this: the old classes for files are loaded anyway.
    File noted = sizeOf(archive).toFile();
    File file = archive.toFile();
    try {
      return file.length() == Long.parseLong(content(noted).strip())
          && file.lastModified() <= noted.lastModified();
    } catch (IOException | NumberFormatException e) {
      return false;
    }
  }

  /** Returns the path of the file that records an archive's size in bytes. */
  public static Path sizeOf(Path archive) {
    return archive.resolveSibling(archive.getFileName() + SIZE_SUFFIX);
  }

  private static boolean fits(List<String> others) {
    return others.stream().allMatch(flag -> Flags.HARMLESS.matcher(flag).matches());
  }

  private static List<String> train(
      Path folder, String kind, List<String> flags, String classPath) {
    List<String> lines = new ArrayList<>(flags);
    lines.addAll(List.of("-cp", classPath));
    try {
      Files.write(folder.resolve(kind + KIND_SUFFIX), lines);
      // A list for each VM: one that ends at once must not replace those of the others.
      Path list = Files.createTempFile(folder, kind + ".", LIST_SUFFIX);
      return List.of("-XX:DumpLoadedClassList=" + list);
    } catch (IOException e) {
      throw new UncheckedIOException("the training run cannot write to " + folder, e);
    }
  }

  /**
   * Removes an archive that was passed to a running child VM but not used by it; a new one is
   * created when the tool ends.
   *
   * @param flags the flags returned by {@link #flags}
   * @param others additional flags of this VM
   * @param pid the child's process id
   */
  public void check(String kind, List<String> flags, List<String> others, long pid) {
    boolean given = !flags.isEmpty() && training.isEmpty();
    // With the learner's own flags there may be good reasons.
    boolean plain =
        others.stream().allMatch(flag -> flag.startsWith("-javaagent:") || flag.startsWith("-D"));
    Optional<Path> archive = archive(kind);
    if (given && plain && archive.isPresent() && !isMapped(archive.get(), Long.toString(pid))) {
      delete(kind, flags);
    }
  }

  /**
   * Deletes the archive of a child VM that crashed: it may be damaged, and the next VM must not
   * crash for the same reason. A new one is created when the tool ends.
   *
   * @param flags the flags returned by {@link #flags}
   * @return whether the VM was using an archive, so that starting again without one may succeed
   */
  public boolean delete(String kind, List<String> flags) {
    Optional<Path> archive = archive(kind);
    if (flags.isEmpty() || archive.isEmpty() || training.isPresent()) {
      return false;
    }
    try {
      Files.deleteIfExists(archive.get());
    } catch (IOException e) {
      // It stays if the folder is not writable.
    }
    return true;
  }

  /**
   * Returns whether a process uses an archive; true if the system does not tell.
   *
   * @param process its id, or {@code self}
   */
  public static boolean isMapped(Path archive, String process) {
    try {
      return content(new File("/proc/" + process + "/maps")).contains(archive.toString());
    } catch (IOException e) {
      return true;
    }
  }

  private static String content(File file) throws IOException {
    try (InputStream in = new FileInputStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
