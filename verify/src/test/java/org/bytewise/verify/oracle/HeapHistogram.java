package org.bytewise.verify.oracle;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Everything on the heap by type, garbage included, as the VM counts it. Runs in the plain VM. */
final class HeapHistogram {
  private static final MBeanServer SERVER = ManagementFactory.getPlatformMBeanServer();
  private static final Object[] ALL = {new String[] {"-all"}};
  private static final String[] SIGNATURE = {String[].class.getName()};
  private static final ObjectName COMMANDS;

  static {
    try {
      COMMANDS = new ObjectName("com.sun.management:type=DiagnosticCommand");
    } catch (JMException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private HeapHistogram() {}

  /**
   * The VM's own text. Taking it makes the same objects at every call, as long as there are no new
   * types on the heap: the columns have a fixed width.
   */
  static String take() throws JMException {
    return (String) SERVER.invoke(COMMANDS, "gcClassHistogram", ALL, SIGNATURE);
  }

  /**
   * What a later histogram has more than an earlier one, by the VM's name of the type; types with
   * equal amounts are left out. Makes few objects: none of them is ever freed, and each is walked
   * over by every histogram to come.
   */
  static Map<String, Amount> difference(String later, String earlier) {
    byte[] laterText = later.getBytes(StandardCharsets.UTF_8);
    byte[] earlierText = earlier.getBytes(StandardCharsets.UTF_8);
    Map<String, Amount> difference = new TreeMap<>();
    add(laterText, earlierText, 1, difference);
    add(earlierText, laterText, -1, difference);
    difference.values().removeIf(Amount.ZERO::equals);
    return difference;
  }

  /**
   * Adds up the lines of one text that do not stand at the same place in the other: the types are
   * in order of their bytes, so that nearly all of them do.
   */
  private static void add(byte[] text, byte[] other, int sign, Map<String, Amount> sum) {
    int start = 0;
    while (start < text.length) {
      int end = start;
      boolean same = true;
      while (end < text.length && text[end] != '\n') {
        same &= end < other.length && text[end] == other[end];
        end++;
      }
      if (!same || end >= other.length || other[end] != '\n') {
        addLine(new String(text, start, end - start, StandardCharsets.UTF_8), sign, sum);
      }
      start = end + 1;
    }
  }

  /** A number with a colon, objects, bytes, the type, and in brackets the module. */
  private static void addLine(String line, int sign, Map<String, Amount> sum) {
    String[] columns = line.strip().split("\\s+", -1);
    if (columns.length >= 4 && columns[0].endsWith(":")) {
      Amount amount =
          new Amount(sign * Long.parseLong(columns[1]), sign * Long.parseLong(columns[2]));
      sum.merge(columns[3], amount, Amount::plus);
    }
  }
}
