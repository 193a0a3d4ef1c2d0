package org.bytewise.exercises.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** No isolation: code has all rights of the grader's user. */
final class NoWalls implements Walls {
  private final Path javaHome;
  private final List<Path> jars;
  private final WorkFolder work;
  private final Starter starter;

  NoWalls(Path javaHome, List<Path> jars, Starter starter) {
    this.javaHome = javaHome;
    this.jars = List.copyOf(jars);
    this.starter = starter;
    work = WorkFolder.make(false);
  }

  @Override
  public String description() {
    return "none";
  }

  @Override
  public boolean isolated() {
    return false;
  }

  @Override
  public Jail jail(JailLimits limits) {
    try {
      Path scratch = Files.createTempDirectory(work.path(), "scratch");
      return Jail.builder(limits, starter)
          .java(javaHome)
          .files(jars)
          .scratch(scratch)
          .archives(archives())
          .release(() -> WorkFolder.delete(scratch))
          .build();
    } catch (IOException e) {
      throw new SandboxException("cannot create a folder for a submission: " + e.getMessage(), e);
    }
  }

  @Override
  public Jail trainingJail(JailLimits limits) {
    return jail(limits);
  }

  @Override
  public Path archives() {
    return work.path();
  }

  @Override
  public void close() {
    work.close();
  }
}
