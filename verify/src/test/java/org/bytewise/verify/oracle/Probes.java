package org.bytewise.verify.oracle;

/** Probes that were compiled into a class; called in the plain VM. */
public interface Probes {
  /** How many there are. */
  int size();

  /**
   * Runs a probe.
   *
   * @param index from 0
   * @return its value, where it is asked for its value
   */
  Object run(int index) throws Throwable;
}
