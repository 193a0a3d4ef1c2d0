package org.bytewise.snippets;

import java.util.List;

/**
 * What a session did after its child VM was lost: it started another one and ran the accepted
 * declarations again.
 *
 * @param restored names of the declarations that are back; variables have their first values again
 * @param lost names of what is not back: temporary results, variables whose declaration failed
 */
public record Recovery(List<String> restored, List<String> lost) {
  public Recovery {
    restored = List.copyOf(restored);
    lost = List.copyOf(lost);
  }
}
