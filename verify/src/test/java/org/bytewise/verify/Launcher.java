package org.bytewise.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The launcher of this checkout, with the JDK of this test and places of its own for its files. */
public final class Launcher {
  private Launcher() {}

  /** Returns the checkout's folder. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("bytewise"))) {
      folder = folder.getParent();
      assertThat(folder)
          .as("a folder with the launcher above " + Path.of("").toAbsolutePath())
          .isNotNull();
    }
    return folder;
  }

  static String command() {
    return root().resolve("bytewise").toString();
  }

  /** Variables for a start that touches nothing outside {@code home}. */
  public static Map<String, String> environment(Path home) {
    return Map.of(
        "JAVA_HOME", System.getProperty("java.home"),
        "HOME", home.toString(),
        "XDG_STATE_HOME", home.resolve("state").toString(),
        "XDG_CACHE_HOME", home.resolve("cache").toString(),
        "XDG_CONFIG_HOME", home.resolve("config").toString(),
        "BYTEWISE_NO_BUILD", "1",
        "BYTEWISE_NO_ARCHIVES", "1");
  }
}
