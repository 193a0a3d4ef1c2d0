package org.bytewise.junit;

/** Which of the two honest answers to "what does this code allocate?" a budget is about. */
public enum CountingMode {
  /**
   * What the code allocates as it is written: the optimizing compiler C2 is switched off, so the
   * figures do not depend on how often the code has run before. The default.
   */
  AS_WRITTEN,

  /**
   * What is left once C2 has compiled the code and removed the allocations that it can prove
   * unnecessary. The code runs some ten thousand times for that, so it must be repeatable.
   */
  STEADY
}
