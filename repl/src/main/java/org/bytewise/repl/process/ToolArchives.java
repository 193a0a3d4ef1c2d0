package org.bytewise.repl.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytewise.snippets.archive.VmArchives;

/**
 * The class archives of the tool's own VM, and when to create them. The launcher names the folder
 * after the JDK and the content of the tool's jars, and uses the archive in it. Immutable.
 *
 * @param folder need not exist, and it may be impossible to create
 */
public record ToolArchives(Path folder) {
  /** Name of the archive for the sizes of types, which need only a small part of the tool. */
  public static final String TYPES = "types";

  /** Name of the archive for the layouts of types, which also need JOL. */
  public static final String LAYOUTS = "layouts";

  /** Name of the archive for everything else; JSON and the terminal are part of it. */
  public static final String PROMPT = "prompt";

  /** Name of the archive for code on the command line: values, and what it allocates. */
  public static final String VALUES = "values";

  /** Name of the archive for grading, created only where the tool grades. */
  public static final String GRADE = "grade";

  /**
   * The names of the archives of the tool's own VM that everyone gets, in the order in which they
   * are created.
   */
  public static final List<String> NAMES = List.of(TYPES, LAYOUTS, VALUES, PROMPT);

  /** System property set by the launcher to the archive from which this VM should start. */
  private static final String OWN = "bytewise.archive";

  /** System property set by the launcher to the flags of the tool's VM, separated by spaces. */
  private static final String FLAGS = "bytewise.flags";

  private static final String MAKER = "org.bytewise.repl.archives.MakeArchives";
  private static final String CHILD = "child.jsa";

  /** First version whose JDK has AOT caches, a better kind of archive. */
  private static final int FIRST_WITH_AOT_CACHE = 25;

  /** Time before another attempt after a failure, in milliseconds. */
  private static final long RETRY_MILLIS = 24L * 60 * 60 * 1000;

  /** Returns the archives of this process; null if the launcher has named no folder. */
  public static ToolArchives ofProcess() {
    String folder = System.getProperty(VmArchives.FOLDER, "");
    return folder.isEmpty() ? null : new ToolArchives(Path.of(folder));
  }

  /** Tells whether the tool's archives are AOT caches. */
  public static boolean isAotCache() {
    return Runtime.version().feature() >= FIRST_WITH_AOT_CACHE;
  }

  /**
   * Returns the path of an archive of the tool's own VM.
   *
   * @param name one of {@link #NAMES}, or {@link #GRADE}
   */
  public Path tool(String name) {
    return folder.resolve(name + (isAotCache() ? ".aot" : ".jsa"));
  }

  private static String ownName() {
    return System.getProperty(OWN, PROMPT);
  }

  private Path own() {
    return tool(ownName());
  }

  /** Returns the names of the archives that this process wants, its own first if not everyone's. */
  public static List<String> wanted() {
    if (!ownName().equals(GRADE)) {
      return NAMES;
    }
    List<String> names = new ArrayList<>(NAMES);
    names.add(0, GRADE);
    return names;
  }

  /** Returns the path of the archive for the VM that runs snippets. */
  public Path child() {
    return folder.resolve(CHILD);
  }

  /** Returns the file that keeps what the flight recorder needs to start quickly. */
  public Path recorder() {
    return folder.resolve(VmArchives.RECORDER_FILE);
  }

  /**
   * Returns the file that records the last successful trial of the tool's archives; it contains the
   * path of the jar used.
   */
  public Path checked() {
    return folder.resolve("checked");
  }

  /** Returns the file that records why archives could not be created. */
  public Path failed() {
    return folder.resolve("failed");
  }

  /** Tells whether this VM runs from its archive. */
  public boolean isUsed() {
    return VmArchives.isWhole(own()) && VmArchives.isMapped(own(), "self");
  }

  /** Returns, in one line, where the archives are and whether this VM started from one. */
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
            ? " (not used: this VM did not load it)"
            : " (not used: not created yet)");
  }

  /**
   * Tells whether an archive is missing, or was not loaded although no trial has shown that it
   * works.
   */
  public boolean isWanted() {
    boolean complete = VmArchives.isWhole(child());
    for (String name : wanted()) {
      complete &= VmArchives.isWhole(tool(name));
    }
    complete &= VmArchives.isMapped(own(), "self") || isFoundInOrder();
    return !complete && !hasFailedLately();
  }

  /**
   * Tells whether a trial has shown that the archives work. If so, this VM has other reasons for
   * not loading one, such as flags from the environment.
   */
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
   * Creates missing archives in a process of the lowest priority that outlives this one. Errors,
   * such as a read-only folder, are ignored: nobody asked for archives.
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
      // The next start will be as slow as this one.
    }
  }

  private List<String> makerCommand() {
    List<String> command = new ArrayList<>(List.of(
        // It must survive Ctrl-C and the end of the terminal.
        "/bin/sh", "-c", "trap '' HUP INT; exec nice -n 19 \"$@\"", "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m"));
    // It runs in the learner's folder, which is no place for the report of a crash.
    command.add("-XX:+SuppressFatalErrorMessage");
    command.add("-D" + OWN + "=" + ownName());
    command.addAll(List.of("-cp", jar(), MAKER, folder.toString(), jar()));
    command.addAll(List.of(System.getProperty(FLAGS, "").split(" ")));
    return command;
  }
}
