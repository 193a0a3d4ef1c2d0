package org.bytewise.junit.internal.vm;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/** What objects' sizes depend on, besides their classes. */
final class ModelOfVm {
  private static final String USUAL_ALIGNMENT = "8";

  private ModelOfVm() {}

  /** Returns this VM's: {@code JDK 17, 12-byte headers}. */
  static String text() {
    String text = "JDK %s, %s-byte headers".formatted(Runtime.version().feature(), headerBytes());
    if (!isOn("UseCompressedOops")) {
      text += ", 8-byte references";
    }
    String alignment = option("ObjectAlignmentInBytes");
    return alignment.isEmpty() || alignment.equals(USUAL_ALIGNMENT)
        ? text
        : text + ", aligned to %s bytes".formatted(alignment);
  }

  private static int headerBytes() {
    if (isOn("UseCompactObjectHeaders")) {
      return 8;
    }
    return isOn("UseCompressedClassPointers") ? 12 : 16;
  }

  private static boolean isOn(String flag) {
    return Boolean.parseBoolean(option(flag));
  }

  private static String option(String name) {
    try {
      return ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
          .getVMOption(name)
          .getValue();
    } catch (IllegalArgumentException e) {
      return ""; // This JDK does not have it.
    }
  }
}
