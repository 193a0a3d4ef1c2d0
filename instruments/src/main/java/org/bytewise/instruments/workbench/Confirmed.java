package org.bytewise.instruments.workbench;

/**
 * Which measurements JOL has to confirm, in whose VM it then takes some tenths of a second to
 * start.
 */
public enum Confirmed {
  /** None: the VM's own answer is complete without JOL. */
  NOTHING,
  /** Those of values. */
  VALUES,
  /** Those of values and of types. */
  ALL
}
