package org.bytewise.junit;

/** The code whose allocations are counted; it may throw anything. */
@FunctionalInterface
public interface CountedCode {
  /** Runs the code. */
  void run() throws Throwable;
}
