package org.bytewise.snippets.internal.child;

import java.lang.instrument.Instrumentation;

/** The Java agent of a VM that runs code line by line: it measures the sizes of objects. */
public final class MeasuringAgent {
  private MeasuringAgent() {}

  /**
   * Installs the agent when the VM starts.
   *
   * @param arguments not used
   */
  public static void premain(String arguments, Instrumentation vm) {
    SteppingAid.measureWith(vm);
  }
}
