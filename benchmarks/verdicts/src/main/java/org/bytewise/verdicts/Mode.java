package org.bytewise.verdicts;

import java.util.Locale;
import java.util.Map;

/** A way to run the tests. */
enum Mode {
  SERIAL("one after another"),
  THREADS("eight threads"),
  LOADED("two busy loops");

  private final String title;

  Mode(String title) {
    this.title = title;
  }

  /** Returns the name in the table. */
  String title() {
    return title;
  }

  /** Returns the name in options and in files. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Map<String, String> parameters(String id) {
    return id.equals(THREADS.id())
        ? Map.of(
            "junit.jupiter.execution.parallel.enabled",
            "true",
            "junit.jupiter.execution.parallel.mode.default",
            "concurrent",
            "junit.jupiter.execution.parallel.config.strategy",
            "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism",
            "8")
        : Map.of();
  }
}
