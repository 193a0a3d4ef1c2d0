package org.bytewise.lessons;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.lessons.format.Inline;
import org.bytewise.lessons.format.Lesson;
import org.bytewise.lessons.format.Prose;
import org.bytewise.screen.Part;
import org.bytewise.screen.Span;

/** The page "Read more" of a lesson, as parts. */
final class ReadMore {
  private ReadMore() {}

  /**
   * Returns the page.
   *
   * @param where what stands at the right of its heading, such as the lesson's number
   * @return empty if the lesson has no such page
   */
  static List<Part> parts(Lesson lesson, String where) {
    if (lesson.readMore().isEmpty()) {
      return List.of();
    }
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Heading("Read more", where));
    for (Prose item : lesson.readMore()) {
      parts.add(new Part.Item("-", spans(item)));
    }
    return parts;
  }

  private static List<Span> spans(Prose item) {
    List<Span> spans = new ArrayList<>();
    for (Inline inline : item.inlines()) {
      // The reader refuses figures here.
      spans.addAll(Showing.unmeasured(inline));
    }
    return spans;
  }
}
