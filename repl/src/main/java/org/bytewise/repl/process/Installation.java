package org.bytewise.repl.process;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What an installation has beside the tool itself, or lacks: the sandbox, manual pages, completion.
 * Nothing of this is needed to measure. Immutable.
 *
 * @param path the folders in which programs are found, in order
 * @param share the folder with manual pages and completion scripts; need not exist
 * @param linux whether the system is Linux, where there is a sandbox
 */
record Installation(List<Path> path, Path share, boolean linux) {
  private static final String PAGE = "bytewise";

  /** man answers at once; a broken one must not keep the report waiting. */
  private static final long PATIENCE_SECONDS = 10;

  Installation {
    path = List.copyOf(path);
  }

  /** Returns the installation from which this process was started. */
  static Installation ofProcess() {
    // The launcher names one jar, whose folder is beside the other folders of the distribution.
    String jars = System.getProperty("java.class.path").split(File.pathSeparator, 2)[0];
    Path lib = Path.of(jars).toAbsolutePath().normalize().getParent();
    Path home = lib == null || lib.getParent() == null ? Path.of("/") : lib.getParent();
    return new Installation(
        Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
            .filter(folder -> !folder.isEmpty())
            .map(Path::of)
            .toList(),
        home.resolve("share"),
        System.getProperty("os.name").equals("Linux"));
  }

  /** Returns the parts by name, in order: where each is, or what it is for and how to get it. */
  Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("sandbox", sandbox());
    parts.put("manual", manual());
    parts.put("completion", completion());
    return parts;
  }

  private String sandbox() {
    if (!linux) {
      return "none: grading other people's code needs Linux";
    }
    return program("bwrap")
        .map(file -> file + ", for grading")
        .orElse("no bubblewrap, which grading needs (Debian: apt-get install bubblewrap)");
  }

  private String manual() {
    Optional<Path> man = program("man");
    if (man.isEmpty()) {
      return "no man to read it with (Debian: apt-get install man-db)";
    }
    if (isFound(man.get())) {
      return "man " + PAGE;
    }
    Path pages = share.resolve("man");
    return Files.isReadable(pages.resolve("man1").resolve(PAGE + ".1"))
        ? "not found by man: export MANPATH=\"" + pages + ":\""
        : "no pages in " + pages + ": 'bytewise help COMMAND' has the same text";
  }

  private String completion() {
    return Files.isReadable(share.resolve("bash-completion/completions/" + PAGE))
        ? "scripts in " + share + "; 'bytewise completion --help' says how to load them"
        : "'bytewise completion --help' says how to load it";
  }

  private Optional<Path> program(String name) {
    return path.stream()
        .map(folder -> folder.resolve(name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static boolean isFound(Path man) {
    try {
      Process process = new ProcessBuilder(man.toString(), "-w", PAGE)
          .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
          .redirectOutput(Redirect.DISCARD)
          .redirectError(Redirect.DISCARD)
          .start();
      if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
      process.destroy();
    } catch (IOException e) {
      // What cannot be started finds nothing.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }
}
