package org.bytewise.instruments.elsewhere;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.SnippetInput;

/** What instruments that run code elsewhere do alike to options. */
public final class SnippetArguments {
  private SnippetArguments() {}

  /**
   * The learner's flags and these, which win. A choice of collector is left out: two of them are an
   * error to the VM.
   */
  public static List<String> flags(SessionOptions options, String... more) {
    List<String> flags = new ArrayList<>(options.vmFlags());
    flags.removeIf(flag -> flag.matches("-XX:[+-]Use\\w+GC"));
    flags.addAll(List.of(more));
    return flags;
  }

  /** For code that runs more than once: what it prints and reads would be repeated. */
  public static SessionOptions.Builder silent(SessionOptions options) {
    return options.toBuilder().output((text, error) -> {}).input(SnippetInput.EMPTY);
  }
}
