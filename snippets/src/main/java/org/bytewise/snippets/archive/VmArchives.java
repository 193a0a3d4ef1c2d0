package org.bytewise.snippets.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The archives of child VMs: for each kind of them one, {@code KIND.jsa}, in a folder that belongs
 * to one build of the JDK and one build of the tool. Whoever starts a child VM asks here for its
 * flags.
 *
 * <p>A VM that cannot use an archive, because the JDK is another or the file is damaged, does
 * without and says nothing. Immutable, thread-safe.
 *
 * @param folder where the archives are; need not exist. Empty where none are used
 * @param training where a training run leaves what archives are made from; empty in any other run
 */
public record VmArchives(Optional<Path> folder, Optional<Path> training) {
  /** Set by the launcher: the folder of the archives. */
  public static final String FOLDER = "bytewise.archives";

  /** Set for a training run: a folder that exists. */
  public static final String TRAINING = "bytewise.training";

  static final String KIND_SUFFIX = ".kind";
  static final String LIST_SUFFIX = ".classes";
  static final String ARCHIVE_SUFFIX = ".jsa";
  static final String SIZE_SUFFIX = ".size";

  /** Flags that change nothing about how classes lie in memory. */
  private static final Pattern HARMLESS =
      Pattern.compile("-X(ms|mx|mn|ss)\\S+|-D.*|-javaagent:.*|-XX:\\+Use(G1|Serial|Parallel)GC");

  /** Those that this process was started with. */
  public static VmArchives ofProcess() {
    return new VmArchives(folderIn(FOLDER), folderIn(TRAINING));
  }

  private static Optional<Path> folderIn(String property) {
    String value = System.getProperty(property, "");
    return value.isEmpty() ? Optional.empty() : Optional.of(Path.of(value));
  }

  /** Where the archive of a kind is, or would be; empty where none are used. */
  public Optional<Path> archive(String kind) {
    return folder.map(parent -> parent.resolve(kind + ARCHIVE_SUFFIX));
  }

  /**
   * What to add to the flags of a child VM of the JDK that runs this process.
   *
   * @param kind a short name of letters, the same for all VMs with the same flags and main class
   * @param flags those that all VMs of the kind have, and none that holds for one start only, such
   *     as a port or a temporary folder
   * @param others further flags of this VM; some make archives useless
   * @param classPath as the VM gets it; all VMs of a kind begin it with the same jars
   * @return empty where there is no archive that fits
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
   * Returns whether an archive is as it was made: it has the size that was noted then and nothing
   * has written to it since. A VM crashes when it starts from a damaged one.
   */
  public static boolean isWhole(Path archive) {
    Path noted = sizeOf(archive);
    try {
      return Files.size(archive) == Long.parseLong(Files.readString(noted).strip())
          && Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(noted)) <= 0;
    } catch (IOException | NumberFormatException e) {
      return false;
    }
  }

  /** The file that says how large an archive is, in bytes. */
  static Path sizeOf(Path archive) {
    return archive.resolveSibling(archive.getFileName() + SIZE_SUFFIX);
  }

  private static boolean fits(List<String> others) {
    return others.stream().allMatch(flag -> HARMLESS.matcher(flag).matches());
  }

  private static List<String> train(
      Path folder, String kind, List<String> flags, String classPath) {
    List<String> lines = new ArrayList<>(flags);
    lines.addAll(List.of("-cp", classPath));
    try {
      Files.write(folder.resolve(kind + KIND_SUFFIX), lines);
    } catch (IOException e) {
      throw new UncheckedIOException("the training run cannot write to " + folder, e);
    }
    return List.of("-XX:DumpLoadedClassList=" + folder.resolve(kind + LIST_SUFFIX));
  }

  /**
   * Takes an archive away that a running child VM was given and did not take; another one is made
   * when the tool ends.
   *
   * @param flags those that {@link #flags} gave
   * @param others further flags of this VM
   * @param pid the child's process id
   */
  public void check(String kind, List<String> flags, List<String> others, long pid) {
    boolean given = !flags.isEmpty() && training.isEmpty();
    // With flags of the learner's own there may be good reasons.
    boolean plain =
        others.stream().allMatch(flag -> flag.startsWith("-javaagent:") || flag.startsWith("-D"));
    Optional<Path> archive = archive(kind);
    if (given && plain && archive.isPresent() && !isMapped(archive.get(), Long.toString(pid))) {
      delete(kind, flags);
    }
  }

  /**
   * Deletes the archive of a child VM that crashed: it may be damaged, and the next VM must not
   * crash for the same reason. Another one is made when the tool ends.
   *
   * @param flags those that {@link #flags} gave
   * @return whether the VM was given an archive, so that starting again without one may succeed
   */
  public boolean delete(String kind, List<String> flags) {
    Optional<Path> archive = archive(kind);
    if (flags.isEmpty() || archive.isEmpty() || training.isPresent()) {
      return false;
    }
    try {
      Files.deleteIfExists(archive.get());
    } catch (IOException e) {
      // In a folder that cannot be written to it stays.
    }
    return true;
  }

  /**
   * Whether a process uses an archive; true where the system does not tell.
   *
   * @param process its id, or {@code self}
   */
  public static boolean isMapped(Path archive, String process) {
    try {
      byte[] maps = Files.readAllBytes(Path.of("/proc", process, "maps"));
      return new String(maps, StandardCharsets.UTF_8).contains(archive.toString());
    } catch (IOException e) {
      return true;
    }
  }
}
