package org.bytewise.instruments.rust;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds the learner's Rust compiler. Stateless. */
public final class Rustc {
  /** What to do where there is none. */
  static final String INSTALL =
      "install rustc from https://rustup.rs (Debian: apt-get install rustc)";

  /** Looks when it is asked. A class, because the first lambda of a VM takes long. */
  static final class OnPath implements Supplier<Optional<Path>> {
    @Override
    public Optional<Path> get() {
      return find();
    }
  }

  private Rustc() {}

  /** Returns the compiler that this process would start. */
  public static Optional<Path> find() {
    return find(System.getenv());
  }

  /**
   * Looks in the folders of {@code PATH}, then where rustup puts it.
   *
   * @param environment the variables of a process
   */
  static Optional<Path> find(Map<String, String> environment) {
    List<String> folders = new ArrayList<>(
        List.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)));
    String home = environment.getOrDefault("HOME", environment.getOrDefault("USERPROFILE", ""));
    String cargo = environment.getOrDefault("CARGO_HOME", home.isEmpty() ? "" : home + "/.cargo");
    if (!cargo.isEmpty()) {
      folders.add(cargo + "/bin");
    }
    return folders.stream()
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> List.of("rustc", "rustc.exe").stream()
            .flatMap(name -> executable(folder, name).stream()))
        .findFirst();
  }

  private static Optional<Path> executable(String folder, String name) {
    try {
      Path file = Path.of(folder, name);
      return Files.isRegularFile(file) && Files.isExecutable(file)
          ? Optional.of(file.toAbsolutePath())
          : Optional.empty();
    } catch (InvalidPathException e) {
      // A folder that cannot exist holds nothing.
      return Optional.empty();
    }
  }
}
