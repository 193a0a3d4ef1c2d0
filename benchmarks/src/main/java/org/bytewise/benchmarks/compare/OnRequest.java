package org.bytewise.benchmarks.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A subject without a row of its own, which {@code --only} must name, because it takes minutes. */
abstract class OnRequest implements Subject {
  private final String name;

  OnRequest(String name) {
    this.name = name;
  }

  @Override
  public final List<String> names() {
    return List.of(name);
  }

  @Override
  public final boolean isOptional() {
    return true;
  }

  @Override
  public final Findings measure(BenchmarkPaths place, int runs)
      throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    try {
      report(place, runs, lines);
    } catch (SideException e) {
      lines.add("");
      lines.add("Failed: " + e.getMessage());
    }
    return new Findings(List.of(), lines);
  }

  /**
   * Measures it.
   *
   * @param lines to which the results are added, as Markdown; they are shown even after a failure
   * @throws SideException if it cannot be measured further
   */
  abstract void report(BenchmarkPaths place, int runs, List<String> lines)
      throws IOException, InterruptedException;
}
