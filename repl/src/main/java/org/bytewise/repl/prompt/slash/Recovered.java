package org.bytewise.repl.prompt.slash;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.snippets.Recovery;

/** Reports which declarations a new VM restored from the previous one. */
final class Recovered {
  private Recovered() {}

  static String sentence(Recovery recovery) {
    List<String> parts = new ArrayList<>(List.of("Started a new VM"));
    if (!recovery.restored().isEmpty()) {
      parts.add("restored with initial values: " + String.join(", ", recovery.restored()));
    }
    if (!recovery.lost().isEmpty()) {
      parts.add("lost: " + String.join(", ", recovery.lost()));
    }
    return String.join("; ", parts) + ".";
  }
}
