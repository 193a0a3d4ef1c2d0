package org.bytewise.layout;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/**
 * Reads the VM's flags, not all of which exist in every VM. Thread-safe.
 *
 * <p>Where the VM exports the package to this module, the bean is created directly: asking for it
 * creates the beans of all modules, which loads hundreds of classes.
 */
final class VmFlags {
  /** The package in jdk.management with the bean's class. */
  static final String PACKAGE = "com.sun.management.internal";

  private static final HotSpotDiagnosticMXBean BEAN = bean();

  private VmFlags() {}

  /** Returns the value of a flag, or another value if the VM has no such flag. */
  static String value(String name, String ifAbsent) {
    try {
      return BEAN.getVMOption(name).getValue();
    } catch (IllegalArgumentException absent) {
      return ifAbsent;
    }
  }

  private static HotSpotDiagnosticMXBean bean() {
    if (HotSpotDiagnosticMXBean.class.getModule().isExported(PACKAGE, VmFlags.class.getModule())) {
      try {
        // Its initializer loads the library in which the bean's methods are.
        Class.forName(PACKAGE + ".PlatformMBeanProviderImpl");
        return Class.forName(PACKAGE + ".HotSpotDiagnostic")
            .asSubclass(HotSpotDiagnosticMXBean.class)
            .getConstructor()
            .newInstance();
      } catch (ReflectiveOperationException | ClassCastException | LinkageError e) {
        // Another release may name them differently.
      }
    }
    return ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
  }
}
