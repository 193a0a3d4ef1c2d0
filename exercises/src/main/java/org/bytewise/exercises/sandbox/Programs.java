package org.bytewise.exercises.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Finds the system programs that build a jail.
 *
 * @param folders to search, in order
 */
record Programs(List<Path> folders) {
  private static final Map<String, String> PACKAGES = Map.of(
      "bwrap", "bubblewrap",
      "mount", "mount",
      "prlimit", "util-linux",
      "setpriv", "util-linux",
      "sh", "dash",
      "unshare", "util-linux");

  Programs {
    folders = List.copyOf(folders);
  }

  /**
   * Returns the programs in the system's folders; the user's PATH must not decide what runs as
   * root.
   */
  static Programs ofSystem() {
    return new Programs(List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin").stream()
        .map(Path::of)
        .toList());
  }

  /**
   * Returns the absolute path of a program.
   *
   * @throws SandboxException if it is not installed
   */
  String need(String name) {
    return folders.stream()
        .map(folder -> folder.resolve(name))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Path::toString)
        .orElseThrow(() -> new SandboxException(
            "the sandbox needs %s, which is not installed: install the package %s"
                .formatted(name, PACKAGES.getOrDefault(name, "coreutils"))));
  }
}
