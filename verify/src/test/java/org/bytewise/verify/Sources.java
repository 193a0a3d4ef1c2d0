package org.bytewise.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The Java files of all modules. */
public final class Sources {
  private Sources() {}

  /** Returns all files, those of tests included. */
  static List<Path> all() throws IOException {
    List<Path> sources = new ArrayList<>(main());
    sources.addAll(below("src/test/java"));
    assertThat(sources).hasSizeGreaterThan(500);
    return sources;
  }

  /** Returns the files of the modules themselves. */
  public static List<Path> main() throws IOException {
    List<Path> sources = below("src/main/java");
    assertThat(sources).hasSizeGreaterThan(300);
    return sources;
  }

  private static List<Path> below(String folder) throws IOException {
    List<Path> sources = new ArrayList<>();
    try (Stream<Path> modules = Files.list(Launcher.root())) {
      for (Path module :
          modules.filter(one -> Files.exists(one.resolve("pom.xml"))).toList()) {
        if (Files.isDirectory(module.resolve(folder))) {
          sources.addAll(javaBelow(module.resolve(folder)));
        }
      }
    }
    return sources;
  }

  private static List<Path> javaBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  /** Returns the lines of a file, without their ends. */
  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
