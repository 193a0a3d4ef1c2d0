package org.bytewise.exercises;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** A pack of exercises for tests. */
public final class TestPack {
  private TestPack() {}

  public static Path folder() {
    try {
      return Path.of(TestPack.class.getResource("pack/exercises.txt").toURI()).getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  public static ExercisePack pack() {
    try {
      return ExercisePack.of(folder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Exercise joinOnce() {
    return pack().find("join-once").orElseThrow();
  }
}
