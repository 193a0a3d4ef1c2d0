package org.bytewise.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.snippets.SessionOptions;
import org.junit.jupiter.params.provider.Arguments;

/**
 * A VM on which everything that is taught must be true.
 *
 * @param flags what its child VM is started with
 */
record LearnersVm(String name, List<String> flags) {
  private static final int FIRST_WITH_COMPACT_HEADERS = 25;

  /** Those that the JDK of this test offers. */
  static List<LearnersVm> all() {
    int jdk = Runtime.version().feature();
    List<LearnersVm> all = new ArrayList<>();
    all.add(new LearnersVm("JDK " + jdk, List.of()));
    if (jdk >= FIRST_WITH_COMPACT_HEADERS) {
      all.add(new LearnersVm(
          "JDK " + jdk + " with compact headers", List.of("-XX:+UseCompactObjectHeaders")));
    }
    return all;
  }

  /** Returns pairs of some names and this VM, for a parametrised test. */
  Stream<Arguments> groups(List<String> names, int size) {
    return Stream.iterate(0, i -> i < names.size(), i -> i + size)
        .map(i -> Arguments.of(names.subList(i, Math.min(names.size(), i + size)), this));
  }

  Workbench workbench() {
    return Workbench.of(SessionOptions.builder().vmFlags(flags).build());
  }

  @Override
  public String toString() {
    return name;
  }
}
