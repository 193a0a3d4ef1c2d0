package org.bytewise.counting.recorder;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;

/**
 * The VM's own count of live objects by class, after a full collection. Immutable. It is kept as
 * the text that the VM returns, so that it adds next to nothing to later counts.
 */
public final class LiveCounts {
  /** A line such as {@code 1: 8060 512096 [B (java.base@17)}. */
  private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+(\\d+)\\s+(\\S+).*");

  private final String text;

  private LiveCounts(String text) {
    this.text = text;
  }

  /**
   * Counts the live objects; the VM collects garbage first.
   *
   * @throws JMException if the VM does not have this command
   */
  public static LiveCounts take() throws JMException {
    return new LiveCounts(DiagnosticCommand.classHistogram());
  }

  /** Prepares for many counts, so that none of them adds to what a later one finds. */
  public static void prepare() {
    DiagnosticCommand.prepareClassHistogram();
  }

  /** Returns a count from its text. */
  public static LiveCounts parse(String text) {
    return new LiveCounts(text);
  }

  /** Returns the count as the VM's text. */
  public String text() {
    return text;
  }

  /** Returns the number of objects and bytes by class, with class names as the VM writes them. */
  public Map<String, long[]> classes() {
    Map<String, long[]> classes = new HashMap<>();
    text.lines().map(LINE::matcher).filter(Matcher::matches).forEach(matcher -> {
      long[] sum = classes.computeIfAbsent(matcher.group(3), name -> new long[2]);
      sum[0] += Long.parseLong(matcher.group(1));
      sum[1] += Long.parseLong(matcher.group(2));
    });
    return classes;
  }

  /** Returns what has been added since an earlier count. */
  public Change since(LiveCounts before) {
    Map<String, long[]> earlier = before.classes();
    Map<String, long[]> more = new HashMap<>();
    classes().forEach((name, now) -> {
      long[] was = earlier.getOrDefault(name, new long[2]);
      if (now[0] > was[0]) {
        more.put(name, new long[] {now[0] - was[0], Math.max(0, now[1] - was[1])});
      }
    });
    return new Change(more);
  }

  /** The increase in objects and bytes by class, with class names as the VM writes them. */
  public record Change(Map<String, long[]> more) {
    public static final Change NONE = new Change(Map.of());
  }
}
