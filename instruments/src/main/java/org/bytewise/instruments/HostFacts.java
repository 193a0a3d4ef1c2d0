package org.bytewise.instruments;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the program knows about itself, for {@code doctor}. Immutable.
 *
 * @param version the program's version
 * @param files by their contents, in order: {@code history}, {@code progress}, …
 * @param archives where the class archives that VMs start from are kept, and whether they are used,
 *     in one line
 * @param filesProblem why the files cannot be written; empty if they can
 */
public record HostFacts(
    String version, Map<String, String> files, String archives, Optional<String> filesProblem) {
  public HostFacts {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /** The facts of a host that keeps no files. */
  public static final HostFacts NONE = new HostFacts("", Map.of(), "not used", Optional.empty());
}
