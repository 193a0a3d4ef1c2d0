package org.bytewise.snippets.archive;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Makes archives from what a training run has left. An archive gets its name only once it is whole
 * and a VM has taken it. Immutable.
 *
 * @param javaHome the JDK whose VMs are to use them
 */
public record ArchiveMaker(Path javaHome) {
  /** A VM that takes longer than this hangs; slow machines at the lowest priority included. */
  private static final int PATIENCE_MINUTES = 10;

  /**
   * Makes the archives of all kinds that the training run has started.
   *
   * @param training the folder of the training run
   * @param target the folder for the archives, which exists
   * @throws IOException where one cannot be made; the message says why
   */
  public void makeAll(Path training, Path target) throws IOException, InterruptedException {
    List<Path> kinds;
    try (Stream<Path> files = Files.list(training)) {
      kinds = files
          .filter(file -> file.toString().endsWith(VmArchives.KIND_SUFFIX))
          .sorted()
          .toList();
    }
    for (Path kind : kinds) {
      String name = kind.getFileName().toString();
      name = name.substring(0, name.length() - VmArchives.KIND_SUFFIX.length());
      make(
          Files.readAllLines(kind),
          training.resolve(name + VmArchives.LIST_SUFFIX),
          target.resolve(name + VmArchives.ARCHIVE_SUFFIX));
    }
  }

  /**
   * Makes one archive.
   *
   * @param arguments flags and class path of the VMs that are to use it
   * @param classList what {@code -XX:DumpLoadedClassList} wrote
   * @param archive the file to write or replace
   */
  public void make(List<String> arguments, Path classList, Path archive)
      throws IOException, InterruptedException {
    Path whole = classList.resolveSibling(classList.getFileName() + ".all");
    Files.write(whole, withJdkClasses(classList));
    Path made = temporary(archive);
    try {
      List<String> dump = new ArrayList<>(arguments);
      dump.addAll(List.of(
          "-Xshare:dump", "-XX:SharedClassListFile=" + whole, "-XX:SharedArchiveFile=" + made));
      run(dump, "an archive of classes was not made");
      publish(made, arguments, List.of("-Xshare:on", "-XX:SharedArchiveFile=" + made), archive);
    } finally {
      Files.deleteIfExists(made);
    }
  }

  /**
   * Where to write a file that is to become an archive: beside it, so that renaming is one step.
   */
  public static Path temporary(Path archive) {
    return archive.resolveSibling(
        archive.getFileName() + "." + ProcessHandle.current().pid());
  }

  /**
   * Gives a new archive its name, if a VM takes it.
   *
   * @param use flags by which a VM uses the new file, or ends with an error
   */
  public void publish(Path made, List<String> arguments, List<String> use, Path archive)
      throws IOException, InterruptedException {
    List<String> trial = new ArrayList<>(use);
    trial.addAll(arguments);
    trial.add("-version");
    run(trial, "an archive of classes was made that no VM takes");
    try (FileChannel channel = FileChannel.open(made, StandardOpenOption.READ)) {
      // A name without content is what a power failure would leave.
      channel.force(true);
    }
    // Older than its size's note even where clocks are coarse: whatever is newer was damaged.
    Files.setLastModifiedTime(made, FileTime.from(Instant.now().minusSeconds(2)));
    Files.writeString(VmArchives.sizeOf(archive), Files.size(made) + "\n");
    Files.move(made, archive, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Returns whether a VM takes an archive as it is, after a look at its checksums. */
  public boolean accepts(List<String> arguments, List<String> use)
      throws IOException, InterruptedException {
    List<String> trial = new ArrayList<>(use);
    trial.add("-XX:+VerifySharedSpaces");
    trial.addAll(arguments);
    trial.add("-version");
    return status(trial) == 0;
  }

  /**
   * What code may need beyond the training run lies in the JDK's own archive, and so in this one.
   */
  private Set<String> withJdkClasses(Path classList) throws IOException {
    Set<String> lines = new LinkedHashSet<>(Files.readAllLines(classList));
    Path jdk = javaHome.resolve("lib").resolve("classlist");
    if (Files.isReadable(jdk)) {
      lines.addAll(Files.readAllLines(jdk));
    }
    return lines;
  }

  /**
   * Runs a VM to its end, without what the environment would add to its flags.
   *
   * @throws IOException where it fails
   */
  public void run(List<String> arguments, String complaint)
      throws IOException, InterruptedException {
    int status = status(arguments);
    if (status != 0) {
      throw new IOException(complaint + ": the VM ended with status " + status);
    }
  }

  private int status(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(javaHome.resolve("bin").resolve("java").toString());
    // A VM that crashes here tells enough by its exit status, and leaves no report behind.
    command.add("-XX:+SuppressFatalErrorMessage");
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command)
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.DISCARD);
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("a VM for an archive of classes did not end");
    }
    return process.exitValue();
  }
}
