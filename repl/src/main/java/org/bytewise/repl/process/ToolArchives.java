package org.bytewise.repl.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytewise.snippets.archive.VmArchives;

/**
 * The archives of classes that the tool's own VM starts from, and when they are to be made. The
 * launcher names the folder, by JDK and by the content of the tool's jars, and uses the archive
 * that is there. Immutable.
 *
 * @param folder need not exist, and perhaps cannot be made
 */
public record ToolArchives(Path folder) {
  /** The archive for questions about types, which need little of the tool. */
  public static final String TYPES = "types";

  /** The archive for all else. */
  public static final String PROMPT = "prompt";

  /** Set by the launcher: {@link #TYPES} or {@link #PROMPT}, whichever this VM is to start from. */
  private static final String OWN = "bytewise.archive";

  /** Set by the launcher: the flags of the tool's VM, with blanks between them. */
  private static final String FLAGS = "bytewise.flags";

  private static final String MAKER = "org.bytewise.repl.archives.MakeArchives";
  private static final String CHILD = "child.jsa";

  /** From this version on the JDK has a better kind of archive. */
  private static final int FIRST_WITH_AOT_CACHE = 25;

  /** What failed once is not tried at every start. */
  private static final long RETRY_MILLIS = 24L * 60 * 60 * 1000;

  /** Those of this process; null where the launcher has named no folder. */
  public static ToolArchives ofProcess() {
    String folder = System.getProperty(VmArchives.FOLDER, "");
    return folder.isEmpty() ? null : new ToolArchives(Path.of(folder));
  }

  /** Whether the tool's archives are AOT caches. */
  public static boolean isAotCache() {
    return Runtime.version().feature() >= FIRST_WITH_AOT_CACHE;
  }

  /**
   * An archive of the tool's own VM.
   *
   * @param name {@link #TYPES} or {@link #PROMPT}
   */
  public Path tool(String name) {
    return folder.resolve(name + (isAotCache() ? ".aot" : ".jsa"));
  }

  private Path own() {
    return tool(System.getProperty(OWN, PROMPT));
  }

  /** The archive of the VM that runs snippets. */
  public Path child() {
    return folder.resolve(CHILD);
  }

  /** Exists since a VM last took the tool's archives for a trial; names the jar that it ran. */
  public Path checked() {
    return folder.resolve("checked");
  }

  /** Exists since archives could not be made; says why. */
  public Path failed() {
    return folder.resolve("failed");
  }

  /** Whether this VM runs from its archive. */
  public boolean isUsed() {
    return VmArchives.isWhole(own()) && VmArchives.isMapped(own(), "self");
  }

  /** Where the archives are kept, and whether this VM starts from one, in one line. */
  public String state() {
    if (isUsed()) {
      return folder + " (in use)";
    }
    if (Files.exists(failed())) {
      try {
        return folder + " (not used: " + Files.readString(failed()).strip() + ")";
      } catch (IOException e) {
        return folder + " (not used: it cannot be read)";
      }
    }
    return folder
        + (Files.exists(own())
            ? " (not used: this VM has not taken it)"
            : " (not used: not made yet)");
  }

  /**
   * Whether an archive is missing, or was not taken although nobody has found it to be in order.
   */
  public boolean isWanted() {
    boolean complete = VmArchives.isWhole(child())
        && VmArchives.isWhole(tool(TYPES))
        && VmArchives.isWhole(tool(PROMPT))
        && (VmArchives.isMapped(own(), "self") || isFoundInOrder());
    return !complete && !hasFailedLately();
  }

  /** Then there are reasons why this VM has not taken it, such as flags from the environment. */
  private boolean isFoundInOrder() {
    try {
      return checked().toFile().lastModified() > own().toFile().lastModified()
          && Files.readString(checked()).equals(jar());
    } catch (IOException e) {
      return false;
    }
  }

  private static String jar() {
    return System.getProperty("java.class.path");
  }

  private boolean hasFailedLately() {
    return System.currentTimeMillis() - failed().toFile().lastModified() < RETRY_MILLIS;
  }

  /**
   * Has archives made where they are wanted, by a process of the lowest priority that goes on after
   * this one. Whatever stands in the way, a read-only folder for example: nobody has asked for
   * them.
   */
  public void makeInBackground() {
    if (!isWanted()) {
      return;
    }
    try {
      Files.createDirectories(folder);
      if (Files.isWritable(folder)) {
        new ProcessBuilder(makerCommand())
            .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
      }
    } catch (IOException e) {
      // The next start is as slow as this one.
    }
  }

  private List<String> makerCommand() {
    List<String> command = new ArrayList<>(List.of(
        // Neither Ctrl-C nor the terminal's end is meant for it.
        "/bin/sh", "-c", "trap '' HUP INT; exec nice -n 19 \"$@\"", "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m"));
    // It runs in the learner's folder, which is no place for the report of a crash.
    command.add("-XX:+SuppressFatalErrorMessage");
    command.addAll(List.of("-cp", jar(), MAKER, folder.toString(), jar()));
    command.addAll(List.of(System.getProperty(FLAGS, "").split(" ")));
    return command;
  }
}
