package org.bytewise.repl.archives;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bytewise.exercises.exam.KeptWorkplace;
import org.bytewise.exercises.grade.SingleStudent;
import org.bytewise.repl.process.ToolArchives;
import org.bytewise.snippets.archive.ArchiveMaker;
import org.bytewise.snippets.archive.VmArchives;
import org.bytewise.snippets.trial.RecorderFile;

/**
 * Creates missing class archives, in its own process: it runs through what learners usually do
 * first and records which classes that loads. Only one process at a time does so.
 */
public final class MakeArchives {
  /** Number of folders kept, of all JDKs and builds together. */
  private static final int KEPT_FOLDERS = 4;

  /** Location of all these folders; nothing is removed elsewhere. */
  private static final Path KEPT_IN = Path.of("bytewise", "archives");

  private static final String LOCK = "lock";

  private final ToolArchives archives;
  private final ArchiveMaker maker;
  private final List<String> arguments;

  private MakeArchives(ToolArchives archives, Path jar, List<String> flags) {
    this.archives = archives;
    this.maker = new ArchiveMaker(Path.of(System.getProperty("java.home")));
    this.arguments = new ArrayList<>(flags);
    this.arguments.addAll(List.of("-cp", jar.toString()));
  }

  /**
   * Creates archives for the JDK that runs this.
   *
   * @param args the folder for the archives, the tool's jar, and the flags with which the tool is
   *     started
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args[0]);
    List<String> flags = Stream.of(args).skip(2).filter(flag -> !flag.isBlank()).toList();
    Files.createDirectories(folder);
    try (FileChannel channel = FileChannel.open(
            folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        new MakeArchives(new ToolArchives(folder), Path.of(args[1]), flags).makeMissing();
      }
    }
  }

  private void makeMissing() throws IOException, InterruptedException {
    try {
      removeLeftovers();
      RecorderFile.make(archives.recorder());
      for (String name : ToolArchives.wanted()) {
        // The training for the prompt is also that for the child VM.
        boolean complete =
            !name.equals(ToolArchives.PROMPT) || VmArchives.isWhole(archives.child());
        if (!complete || !isSound(name)) {
          make(name);
        }
      }
      // Timestamps of file systems are coarse, and this one must be the later one.
      Files.writeString(archives.checked(), arguments.get(arguments.size() - 1));
      Files.setLastModifiedTime(archives.checked(), FileTime.from(Instant.now().plusSeconds(1)));
      Files.deleteIfExists(archives.failed());
    } catch (IOException e) {
      Files.writeString(archives.failed(), e.getMessage() + "\n");
    }
    sweep();
  }

  private boolean isSound(String name) throws IOException, InterruptedException {
    Path archive = archives.tool(name);
    return VmArchives.isWhole(archive) && maker.accepts(arguments, using(archive));
  }

  private void make(String name) throws IOException, InterruptedException {
    Path archive = archives.tool(name);
    Path training = Files.createTempDirectory(archives.folder(), "training-");
    Path made = ArchiveMaker.temporary(archive);
    Path classes = training.resolve("tool.classes");
    try {
      if (QuestionTraining.isFor(name)) {
        QuestionTraining.prepare(training);
      }
      List<String> run = new ArrayList<>(arguments.subList(0, arguments.size() - 2));
      run.add(
          ToolArchives.isAotCache()
              ? "-XX:AOTCacheOutput=" + made
              : "-XX:DumpLoadedClassList=" + classes);
      run.add("-D" + VmArchives.TRAINING + "=" + training);
      run.add("-D" + VmArchives.RECORDER + "=" + archives.recorder());
      if (name.equals(ToolArchives.GRADE)) {
        // With everything else that grading keeps there, as in the runs to come.
        run.add("-D" + VmArchives.FOLDER + "=" + archives.folder());
      }
      // Started as the launcher does it, because the jar's manifest opens the packages that reading
      // layouts needs.
      run.addAll(List.of("-jar", arguments.get(arguments.size() - 1), name));
      maker.run(run, "the training run failed");
      if (!QuestionTraining.isFor(name)) {
        // The other archives' child VMs run less than what is usual at the prompt.
        maker.makeAll(training, archives.folder());
      }
      if (ToolArchives.isAotCache()) {
        maker.publish(made, arguments, using(made), archive);
      } else {
        maker.make(arguments, classes, archive);
      }
    } finally {
      Files.deleteIfExists(made);
      delete(training);
    }
  }

  private static List<String> using(Path archive) {
    return ToolArchives.isAotCache()
        ? List.of("-XX:AOTMode=on", "-XX:AOTCache=" + archive)
        : List.of("-Xshare:on", "-XX:SharedArchiveFile=" + archive);
  }

  /** Removes what a process left behind that was ended while it created archives. */
  private void removeLeftovers() throws IOException {
    Set<Path> known = Set.of(
        archives.child(),
        archives.recorder(),
        archives.checked(),
        archives.failed(),
        archives.folder().resolve(KeptWorkplace.FOLDER),
        archives.folder().resolve(SingleStudent.SANDBOX),
        archives.folder().resolve(LOCK));
    try (Stream<Path> files = Files.list(archives.folder())) {
      files
          .filter(file -> !known.contains(file))
          .filter(file -> !file.toString().matches(".*\\.jsa|.*\\.aot|.*\\.size"))
          .forEach(MakeArchives::delete);
    }
  }

  /** Removes the oldest folders, whose JDKs and builds are probably gone. */
  private void sweep() throws IOException {
    Path all = archives.folder().toAbsolutePath().getParent();
    if (!all.endsWith(KEPT_IN)) {
      return;
    }
    try (Stream<Path> folders = Files.list(all)) {
      folders
          .filter(Files::isDirectory)
          .sorted(Comparator.comparingLong(folder -> -folder.toFile().lastModified()))
          .skip(KEPT_FOLDERS)
          .forEach(MakeArchives::delete);
    }
  }

  private static void delete(Path path) {
    try (Stream<Path> files = Files.walk(path)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      // Another process has removed it.
    }
  }
}
