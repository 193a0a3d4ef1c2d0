package org.bytewise.layout;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** The VM's own count of live objects by class, after a full collection. */
final class LiveHistogram {
  /** A line such as {@code   1:  8060  512096  [B (java.base@17)}. */
  private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(\\S+).*");

  /** The end of a hidden class's name, which is written in different ways. */
  private static final Pattern HIDDEN = Pattern.compile("[/+.]0x[0-9a-f]+.*$");

  private LiveHistogram() {}

  /**
   * Counts.
   *
   * @return objects by the class's name, see {@link #name}; empty where this VM does not tell
   */
  static Map<String, Long> take() {
    try {
      MBeanServer server = ManagementFactory.getPlatformMBeanServer();
      String text = (String) server.invoke(
          new ObjectName("com.sun.management:type=DiagnosticCommand"),
          "gcClassHistogram",
          new Object[] {new String[0]},
          new String[] {String[].class.getName()});
      Map<String, Long> counts = new HashMap<>();
      for (String line : text.lines().toList()) {
        Matcher matcher = LINE.matcher(line);
        if (matcher.matches()) {
          counts.merge(hidden(matcher.group(2)), Long.valueOf(matcher.group(1)), Long::sum);
        }
      }
      return counts;
    } catch (JMException | RuntimeException e) {
      return Map.of();
    }
  }

  /** What a histogram calls a class. */
  static String name(Class<?> type) {
    return hidden(type.getName());
  }

  private static String hidden(String name) {
    return HIDDEN.matcher(name).replaceFirst("");
  }
}
