package org.bytewise.layout;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** The VM's own count of live objects by class, after a full collection. */
final class LiveHistogram {
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
      for (int at = 0; at < text.length(); at = text.indexOf('\n', at) + 1) {
        add(text, at, counts);
        if (text.indexOf('\n', at) < 0) {
          break;
        }
      }
      return counts;
    } catch (JMException | RuntimeException e) {
      return Map.of();
    }
  }

  /**
   * Adds a line such as {@code 1: 8060 512096 [B (java.base@17)}. There are thousands, and whoever
   * takes one may be recording what is allocated.
   */
  private static void add(String text, int start, Map<String, Long> counts) {
    int end = text.indexOf('\n', start);
    int at = pastSpaces(text, start, end < 0 ? text.length() : end);
    int last = end < 0 ? text.length() : end;
    int number = pastDigits(text, at, last);
    if (number == at || number >= last || text.charAt(number) != ':') {
      return;
    }
    int objects = pastSpaces(text, number + 1, last);
    int objectsEnd = pastDigits(text, objects, last);
    int bytes = pastSpaces(text, objectsEnd, last);
    int bytesEnd = pastDigits(text, bytes, last);
    int name = pastSpaces(text, bytesEnd, last);
    int nameEnd = name;
    while (nameEnd < last && !Character.isWhitespace(text.charAt(nameEnd))) {
      nameEnd++;
    }
    if (objectsEnd > objects && bytesEnd > bytes && nameEnd > name) {
      long count = Long.parseLong(text, objects, objectsEnd, 10);
      counts.merge(hidden(text.substring(name, nameEnd)), count, Long::sum);
    }
  }

  private static int pastSpaces(String text, int from, int end) {
    int at = from;
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int pastDigits(String text, int from, int end) {
    int at = from;
    while (at < end && Character.isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** What a histogram calls a class. */
  static String name(Class<?> type) {
    return hidden(type.getName());
  }

  private static String hidden(String name) {
    return name.indexOf("0x") < 0 ? name : HIDDEN.matcher(name).replaceFirst("");
  }
}
