package org.bytewise.benchmarks.compare;

/**
 * Names of the peers' jars, as the profile {@code peers} of this module's pom.xml downloads them.
 */
final class Peers {
  static final String JOL = "jol-cli.jar";
  static final String INSTRUMENTER = "allocation-instrumenter.jar";

  private Peers() {}
}
