package org.bytewise.instruments;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the program knows of itself, for {@code doctor}. Immutable.
 *
 * @param version the program's version
 * @param files by what is kept in them, in order: {@code history}, {@code progress}, …
 * @param archives where the archives of classes are kept from which VMs start, and whether they are
 *     used, in one line
 * @param filesProblem why the files cannot be written; empty where they can
 */
public record HostFacts(
    String version, Map<String, String> files, String archives, Optional<String> filesProblem) {
  public HostFacts {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /** Of a host that keeps no files. */
  public static final HostFacts NONE = new HostFacts("", Map.of(), "not used", Optional.empty());
}
