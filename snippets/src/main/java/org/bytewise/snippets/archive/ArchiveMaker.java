package org.bytewise.snippets.archive;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Creates archives from the output of a training run. An archive gets its final name only once it
 * is complete and a VM has accepted it. Immutable.
 *
 * @param javaHome the JDK whose VMs will use them
 */
public record ArchiveMaker(Path javaHome) {
  /** A VM that has used more processor time than this is in an endless loop. */
  private static final Duration MOST_WORK = Duration.ofMinutes(10);

  /**
   * A VM that is still running after this time is deadlocked. One that makes progress can take many
   * times its own processor time, at the lowest priority on a busy machine.
   */
  private static final Duration LONGEST = Duration.ofHours(3);

  /**
   * Creates the archives of all kinds of VM that the training run started.
   *
   * @param training the folder of the training run
   * @param target the existing folder for the archives
   * @throws IOException if an archive cannot be created; the message says why
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
          allClasses(training, name),
          target.resolve(name + VmArchives.ARCHIVE_SUFFIX));
    }
  }

  /**
   * Writes one list of the classes that the VMs of a kind have loaded, and returns its path. Their
   * numbers differ from VM to VM; only classes of other loaders, which are left out, refer to them.
   */
  static Path allClasses(Path training, String kind) throws IOException {
    List<Path> lists;
    try (Stream<Path> files = Files.list(training)) {
      lists = files
          .filter(file -> file.getFileName().toString().startsWith(kind + "."))
          .filter(file -> file.toString().endsWith(VmArchives.LIST_SUFFIX))
          .sorted()
          .toList();
    }
    Set<String> lines = new LinkedHashSet<>();
    for (Path list : lists) {
      String text = Files.readString(list);
      // Whoever ended the VM may have cut the last line short.
      text.substring(0, text.lastIndexOf('\n') + 1)
          .lines()
          .filter(line -> !line.contains(" source: "))
          .map(line -> line.replaceFirst(" id: \\d+$", ""))
          .forEach(lines::add);
    }
    return Files.write(training.resolve(kind + VmArchives.LIST_SUFFIX), lines);
  }

  /**
   * Creates one archive.
   *
   * @param arguments flags and class path of the VMs that will use it
   * @param classList the file written by {@code -XX:DumpLoadedClassList}
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
   * Returns where to write a file that will become an archive: next to it, so that renaming is
   * atomic.
   */
  public static Path temporary(Path archive) {
    return archive.resolveSibling(
        archive.getFileName() + "." + ProcessHandle.current().pid());
  }

  /**
   * Gives a new archive its final name if a VM accepts it.
   *
   * @param use flags that make a VM use the new file or exit with an error
   */
  public void publish(Path made, List<String> arguments, List<String> use, Path archive)
      throws IOException, InterruptedException {
    List<String> trial = new ArrayList<>(use);
    trial.addAll(arguments);
    trial.add("-version");
    run(trial, "an archive of classes was made that no VM takes");
    keep(made, archive);
  }

  /** Gives a new archive its final name. */
  public static void keep(Path made, Path archive) throws IOException {
    try (FileChannel channel = FileChannel.open(made, StandardOpenOption.READ)) {
      // A power failure could otherwise leave the name without its content.
      channel.force(true);
    }
    // Older than the file recording its size, even with coarse clocks: anything newer has been
    // damaged.
    Files.setLastModifiedTime(made, FileTime.from(Instant.now().minusSeconds(2)));
    Files.writeString(VmArchives.sizeOf(archive), Files.size(made) + "\n");
    Files.move(made, archive, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Returns whether a VM accepts an archive as it is, including its checksums. */
  public boolean accepts(List<String> arguments, List<String> use)
      throws IOException, InterruptedException {
    List<String> trial = new ArrayList<>(use);
    trial.add("-XX:+VerifySharedSpaces");
    trial.addAll(arguments);
    trial.add("-version");
    return status(trial) == 0;
  }

  /**
   * Returns a class list extended by the JDK's own archive, as code may need more than the training
   * run did.
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
   * Runs a VM to completion, without the flags that the environment would add.
   *
   * @throws IOException if it fails
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
    // If a VM crashes here, its exit status says enough; it should not leave a report behind.
    command.add("-XX:+SuppressFatalErrorMessage");
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command)
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.DISCARD);
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    Process process = builder.start();
    process.getOutputStream().close();
    Instant start = Instant.now();
    while (!process.waitFor(1, TimeUnit.SECONDS)) {
      Duration work = process.info().totalCpuDuration().orElse(Duration.ZERO);
      if (work.compareTo(MOST_WORK) > 0
          || Duration.between(start, Instant.now()).compareTo(LONGEST) > 0) {
        process.destroyForcibly();
        throw new IOException("a VM for an archive of classes did not end");
      }
    }
    return process.exitValue();
  }
}
