package org.bytewise.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The notes of a page: what other VMs say where they differ. Not thread-safe; one for a page. */
final class Footnotes {
  private final String lesson;
  private final List<CourseFigures> others;

  /** The numbers of the notes by their text. */
  private final Map<String, Integer> notes = new LinkedHashMap<>();

  /** @param others the VMs besides the one whose figures are in the text */
  Footnotes(String lesson, List<CourseFigures> others) {
    this.lesson = lesson;
    this.others = others;
  }

  /**
   * Returns the VMs by what they say.
   *
   * @param here what is in the text
   * @return empty if none of them says something else
   */
  Map<String, List<String>> differing(String key, String here) {
    Map<String, List<String>> differing = new LinkedHashMap<>();
    for (CourseFigures vm : others) {
      String text = vm.figures().get(CourseFigures.key(lesson, key));
      if (text != null && !text.equals(here)) {
        differing.computeIfAbsent(text, one -> new ArrayList<>()).add(vm.name());
      }
    }
    return differing;
  }

  /**
   * Returns the mark that leads to a figure's note.
   *
   * @return empty if no VM says something else
   */
  String mark(String key, String here) {
    Map<String, List<String>> differing = differing(key, here);
    if (differing.isEmpty()) {
      return "";
    }
    String words = differing.entrySet().stream()
        .map(one -> Template.text(String.join("; ", one.getValue())) + ": <strong>"
            + Template.text(one.getKey()) + "</strong>")
        .collect(Collectors.joining(". "));
    String note = "<strong>" + Template.text(here) + "</strong> here. " + words + ".";
    boolean first = !notes.containsKey(note);
    int number = notes.computeIfAbsent(note, one -> notes.size() + 1);
    String plain = differing.entrySet().stream()
        .map(one -> String.join("; ", one.getValue()) + ": " + one.getKey())
        .collect(Collectors.joining(". "));
    return ("<a class=\"mark\"%s href=\"#vm-%d\" title=\"%s\""
            + " aria-label=\"Other VMs, note %d\">%d</a>")
        .formatted(
            first ? " id=\"mark-" + number + "\"" : "",
            number,
            Template.text(plain),
            number,
            number);
  }

  boolean isEmpty() {
    return notes.isEmpty();
  }

  /** Returns the notes as a list. */
  String list() {
    StringBuilder list = new StringBuilder("<ol class=\"vms\">\n");
    notes.forEach(
        (note, number) -> list.append(("<li id=\"vm-%d\">%s <a class=\"back\" href=\"#mark-%d\""
                + " aria-label=\"Back to note %d\">↩</a></li>\n")
            .formatted(number, note, number, number)));
    return list.append("</ol>\n").toString();
  }
}
