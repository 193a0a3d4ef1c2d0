package org.bytewise.instruments;

/** Whether figures meet a demand. A later constant outweighs an earlier one. */
public enum Ruling {
  HOLDS,
  /** A figure is a lower bound, which does not decide it. */
  UNPROVEN,
  BROKEN
}
