package org.bytewise.benchmarks.compare;

/**
 * Names of the peers' jars, as the profile {@code peers} of this module's pom.xml downloads them.
 */
final class Peers {
  static final String JOL = "jol-cli.jar";
  static final String INSTRUMENTER = "allocation-instrumenter.jar";
  static final String ASYNC_PROFILER = "async-profiler.jar";
  static final String H2 = "h2.jar";

  private Peers() {}
}
