package org.bytewise.site;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bytewise.lessons.measure.Facts;

/**
 * The figures of the course on one VM. Immutable.
 *
 * @param name a few words, such as {@code JDK 25 with compact headers}
 * @param description the VM in its own words
 * @param simulated whether it was simulated by another VM
 * @param figures the texts of figures and drawings, by lesson and key:
 *     {@code string-size/18.answer}
 */
public record CourseFigures(
    String name, String description, boolean simulated, Map<String, String> figures) {

  public CourseFigures {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(description, "description");
    figures = Map.copyOf(new TreeMap<>(figures));
  }

  /** Returns the name of a VM with these facts. */
  public static String name(Facts facts, boolean simulated) {
    return "JDK " + facts.jdk()
        + (facts.compactHeaders() ? " with compact headers" : "")
        + (facts.compressedReferences() ? "" : " without compressed references")
        + (simulated ? ", simulated" : "");
  }

  /** Returns the name by which a figure of a lesson is known in the whole course. */
  public static String key(String lesson, String key) {
    return lesson + "/" + key;
  }
}
