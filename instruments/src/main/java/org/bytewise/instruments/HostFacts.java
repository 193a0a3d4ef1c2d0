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
 * @param parts what the installation has beside the tool itself, by name, in order: where it is, or
 *     what it is for and the line that installs it
 * @param archives where the class archives that VMs start from are kept, and whether they are used,
 *     in one line
 * @param filesProblem why the files cannot be written; empty if they can
 */
public record HostFacts(
    String version,
    Map<String, String> files,
    Map<String, String> parts,
    String archives,
    Optional<String> filesProblem) {
  public HostFacts {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  /** The facts of a host that keeps no files. */
  public static final HostFacts NONE =
      new HostFacts("", Map.of(), Map.of(), "not used", Optional.empty());
}
