package org.bytewise.site;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.bytewise.lessons.page.MeasuredLesson;
import org.bytewise.lessons.page.PagePart;
import org.bytewise.lessons.page.Piece;

/** The words of the site, as a script that search loads: data files cannot be read from disk. */
final class SearchIndex {
  private SearchIndex() {}

  static String script(CourseContent course) {
    JsonArray entries = new JsonArray();
    for (CourseContent.Entry entry : course.lessons()) {
      MeasuredLesson lesson = entry.lesson();
      add(
          entries,
          entry.name(),
          LessonHtml.path(entry.id()),
          "Lesson",
          entry.id() + " " + String.join(" ", lesson.info().objectives()));
      for (MeasuredLesson.Section section : lesson.sections()) {
        StringBuilder words = new StringBuilder();
        section.before().forEach(part -> collect(part, words));
        section.question().ifPresent(one -> collect(one.ask(), words));
        section.after().forEach(part -> collect(part, words));
        add(
            entries,
            section.title(),
            LessonHtml.path(entry.id()) + "#" + section.id(),
            entry.name(),
            words.toString());
      }
    }
    course.exercises().forEach(exercise -> {
      JsonObject one = new JsonObject(ExercisesHtml.words(exercise));
      one.put("w", distinct(String.valueOf(one.get("w"))));
      entries.add(one);
    });
    for (CourseContent.Rule rule : course.rules()) {
      add(entries, rule.word() + ": " + rule.text(), "cheatsheet.html", "Cheat sheet", rule.code());
    }
    return "const searchIndex = " + JsonWriter.string().value(entries).done() + ";\n";
  }

  private static void add(JsonArray to, String title, String address, String kind, String words) {
    to.add(new JsonObject(Map.of("t", title, "u", address, "k", kind, "w", distinct(words))));
  }

  /** Returns the different words of a text, in lower case. */
  private static String distinct(String text) {
    return String.join(
        " ", new TreeSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))));
  }

  private static void collect(PagePart part, StringBuilder into) {
    if (part instanceof PagePart.Paragraph paragraph) {
      collect(paragraph.text(), into);
    } else if (part instanceof PagePart.Item item) {
      collect(item.text(), into);
    } else if (part instanceof PagePart.Note note) {
      note.body().forEach(one -> collect(one, into));
    } else if (part instanceof PagePart.Code code) {
      into.append(String.join(" ", code.lines())).append(' ');
    }
  }

  private static void collect(Iterable<Piece> pieces, StringBuilder into) {
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Words words) {
        into.append(words.text()).append(' ');
      }
    }
  }
}
