package org.bytewise.snippets;

import java.util.List;

/**
 * The result of recovering from a lost child VM, in which the session starts a new VM and reruns
 * the accepted declarations.
 *
 * @param restored names of the restored declarations; variables have their initial values again
 * @param lost names of what was not restored: temporary results, and variables whose declaration
 *     failed
 */
public record Recovery(List<String> restored, List<String> lost) {
  public Recovery {
    restored = List.copyOf(restored);
    lost = List.copyOf(lost);
  }
}
