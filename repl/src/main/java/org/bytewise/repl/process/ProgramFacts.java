package org.bytewise.repl.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.bytewise.instruments.HostFacts;

/** Facts about the program: its version and the locations of its files. */
public final class ProgramFacts {
  private ProgramFacts() {}

  /** Returns the version recorded by the build, such as {@code 1.2.3}. */
  public static String version() {
    return build().getProperty("version");
  }

  /**
   * Returns the commit from which the tool was built, such as {@code 1a2b3c4} or {@code 1a2b3c4
   * with local changes}; empty if it was built outside a git checkout.
   */
  public static Optional<String> commit() {
    return commit(build());
  }

  static Optional<String> commit(Properties build) {
    // Outside a checkout, the build leaves its placeholders there.
    return Optional.ofNullable(build.getProperty("commit"))
        .filter(id -> id.matches("[0-9a-f]{7,40}"))
        .map(id -> id + (build.getProperty("changed").equals("true") ? " with local changes" : ""));
  }

  private static Properties build() {
    Properties properties = new Properties();
    try (InputStream in = ProgramFacts.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  /**
   * Returns the facts that {@code doctor} reports.
   *
   * @param history where inputs are kept
   * @param progress where progress in lessons is kept
   */
  public static HostFacts of(Path history, Path progress) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("history", history.toString());
    files.put("progress", progress.toString());
    files.put("exercises", StateFiles.exercisesBeside(progress).toString());
    ToolArchives archives = ToolArchives.ofProcess();
    return new HostFacts(
        version(),
        files,
        Installation.ofProcess().parts(),
        archives == null ? "not used: the launcher has named no folder" : archives.state(),
        problem(progress.toAbsolutePath().getParent()));
  }

  private static Optional<String> problem(Path folder) {
    Path existing = folder;
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    return existing != null && Files.isDirectory(existing) && Files.isWritable(existing)
        ? Optional.empty()
        : Optional.of(existing + " cannot be written: set XDG_STATE_HOME to a folder that can");
  }
}
