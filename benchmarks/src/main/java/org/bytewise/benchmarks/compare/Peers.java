package org.bytewise.benchmarks.compare;

/** The jars of the peers, as the profile {@code peers} of this module's pom.xml names them. */
final class Peers {
  static final String JOL = "jol-cli.jar";
  static final String INSTRUMENTER = "allocation-instrumenter.jar";

  private Peers() {}
}
