package org.bytewise.layout;

import java.lang.instrument.Instrumentation;
import java.util.Map;
import java.util.Set;

/**
 * The Java agent. It keeps the VM's {@link Instrumentation}, which measures object sizes, and opens
 * the packages that reading a layout requires to this module and to no other. Thread-safe.
 */
public final class Agent {
  /** The agent argument that also starts JOL, in the background. */
  static final String WITH_JOL = "jol";

  /** The package of {@code @Contended}, which JOL reads. */
  private static final String ANNOTATIONS = "jdk.internal.vm.annotation";

  private static volatile Instrumentation instrumentation;

  private Agent() {}

  /**
   * Installs the agent when the VM starts with {@code -javaagent}.
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
   * Installs the agent in a running VM, or from {@code java -jar} with
   * {@code Launcher-Agent-Class}.
   *
   * @param arguments as for {@link #premain}
   * @param vm the VM's instrumentation
   */
  public static void agentmain(String arguments, Instrumentation vm) {
    premain(arguments, vm);
  }

  /** Returns the VM's instrumentation, or null without the agent. */
  static Instrumentation instrumentation() {
    return instrumentation;
  }

  /** Returns whether the VM was started with this agent. */
  static boolean isLoaded() {
    return instrumentation != null;
  }

  /**
   * Returns all currently loaded classes, including array classes and hidden classes.
   *
   * @throws IllegalStateException without the agent
   */
  static Class<?>[] loadedClasses() {
    return vm().getAllLoadedClasses();
  }

  /**
   * Returns the shallow size of an object as the VM itself reports it.
   *
   * @param object not null
   * @return bytes, including header and padding
   * @throws IllegalStateException without the agent
   */
  static long sizeOf(Object object) {
    return vm().getObjectSize(object);
  }

  private static Instrumentation vm() {
    Instrumentation vm = instrumentation;
    if (vm == null) {
      throw new IllegalStateException("the VM was started without the agent");
    }
    return vm;
  }
}
