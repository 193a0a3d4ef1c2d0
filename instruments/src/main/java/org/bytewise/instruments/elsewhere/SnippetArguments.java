package org.bytewise.instruments.elsewhere;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.SnippetInput;

/** The changes to options shared by the instruments that run code in another VM. */
public final class SnippetArguments {
  private SnippetArguments() {}

  /**
   * Appends flags to the learner's; the later ones win. A choice of collector is removed, since the
   * VM rejects two of them.
   */
  public static List<String> flags(SessionOptions options, String... more) {
    List<String> flags = new ArrayList<>(options.vmFlags());
    flags.removeIf(flag -> flag.matches("-XX:[+-]Use\\w+GC"));
    flags.addAll(List.of(more));
    return flags;
  }

  /**
   * Returns options for code that runs more than once, whose input and output would be repeated.
   */
  public static SessionOptions.Builder silent(SessionOptions options) {
    return options.toBuilder().output((text, error) -> {}).input(SnippetInput.EMPTY);
  }
}
