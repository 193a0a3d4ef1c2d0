package org.bytewise.layout;

import java.lang.instrument.Instrumentation;
import java.util.Map;
import java.util.Set;

/**
 * The Java agent: keeps the VM's own word on object sizes, and opens to this module, and to no
 * other, what reading a layout takes. Thread-safe.
 */
public final class Agent {
  /** The argument that starts JOL too, in the background. */
  static final String WITH_JOL = "jol";

  /** Where {@code @Contended} is, which JOL asks for. */
  private static final String ANNOTATIONS = "jdk.internal.vm.annotation";

  private static volatile Instrumentation instrumentation;

  private Agent() {}

  /**
   * Called by the VM at its start, because of {@code -javaagent}.
   *
   * @param arguments {@link #WITH_JOL} or anything else
   * @param vm the VM's instrumentation
   */
  public static void premain(String arguments, Instrumentation vm) {
    Module self = Agent.class.getModule();
    vm.redefineModule(
        Object.class.getModule(),
        Set.of(),
        Map.of(VmAccess.UNSAFE_PACKAGE, Set.of(self), ANNOTATIONS, Set.of(self)),
        Map.of(VmAccess.REFLECTION_PACKAGE, Set.of(self)),
        Set.of(),
        Map.of());
    instrumentation = vm;
    if (WITH_JOL.equals(arguments)) {
      JolStart.inBackground();
    }
  }

  /**
   * Called by the VM for an agent that is loaded while it runs, or by {@code java -jar}.
   *
   * @param arguments as for {@link #premain}
   * @param vm the VM's instrumentation
   */
  public static void agentmain(String arguments, Instrumentation vm) {
    premain(arguments, vm);
  }

  /** The VM's instrumentation; null without the agent. */
  static Instrumentation instrumentation() {
    return instrumentation;
  }

  /** Whether the VM was started with this agent. */
  static boolean isLoaded() {
    return instrumentation != null;
  }

  /**
   * All classes that the VM has at this moment, arrays and hidden classes included.
   *
   * @throws IllegalStateException without the agent
   */
  static Class<?>[] loadedClasses() {
    return vm().getAllLoadedClasses();
  }

  /**
   * The size that the VM itself gives for an object.
   *
   * @param object not null
   * @return bytes, header and padding included
   * @throws IllegalStateException without the agent
   */
  static long sizeOf(Object object) {
    return vm().getObjectSize(object);
  }

  private static Instrumentation vm() {
    Instrumentation vm = instrumentation;
    if (vm == null) {
      throw new IllegalStateException("the VM was not started with the agent");
    }
    return vm;
  }
}
