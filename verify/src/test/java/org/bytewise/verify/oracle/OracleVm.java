package org.bytewise.verify.oracle;

import java.util.ArrayList;
import java.util.List;

/**
 * The same VM on both sides.
 *
 * @param flags what it is started with
 */
record OracleVm(String name, List<String> flags) {
  private static final int FIRST_WITH_COMPACT_HEADERS = 25;

  /** Those that the running JDK offers. */
  static List<OracleVm> all() {
    int jdk = Runtime.version().feature();
    List<OracleVm> all = new ArrayList<>();
    all.add(new OracleVm("JDK " + jdk, List.of()));
    if (jdk >= FIRST_WITH_COMPACT_HEADERS) {
      all.add(new OracleVm(
          "JDK " + jdk + " with compact headers", List.of("-XX:+UseCompactObjectHeaders")));
    }
    return all;
  }

  @Override
  public String toString() {
    return name;
  }
}
