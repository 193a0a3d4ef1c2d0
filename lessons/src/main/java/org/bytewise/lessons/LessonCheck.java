package org.bytewise.lessons;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytewise.lessons.format.Lesson;
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.lessons.format.LessonSource;
import org.bytewise.lessons.format.Mistake;

/**
 * Finds the mistakes that can be found without running anything: in the format, in names and in
 * ids. {@link LessonProof} checks everything that must be measured.
 */
public final class LessonCheck {

  private final Pack pack;
  private final List<Mistake> mistakes = new ArrayList<>();
  private final Map<String, String> fileOfId = new HashMap<>();

  /** Whether each lesson must have a page "Read more". */
  private final boolean wantsReadMore;

  private LessonCheck(Pack pack, boolean wantsReadMore) {
    this.pack = pack;
    this.wantsReadMore = wantsReadMore;
  }

  /** Returns the mistakes in the lessons that come with Bytewise. */
  public static List<Mistake> packaged() throws IOException {
    return new LessonCheck(Pack.packaged(), true).run();
  }

  /**
   * Returns the mistakes in a pack of lessons.
   *
   * @throws IOException if the folder or its {@code lessons.txt} cannot be read
   */
  public static List<Mistake> ofFolder(Path folder) throws IOException {
    return new LessonCheck(Pack.ofFolder(folder), false).run();
  }

  private List<Mistake> run() throws IOException {
    Set<String> indexed = new HashSet<>();
    for (Pack.Entry entry : pack.index()) {
      if (indexed.add(entry.file())) {
        lesson(entry);
      } else {
        index(entry.line(), "\"" + entry.file() + "\" is listed twice; remove this line");
      }
    }
    for (String file : pack.present()) {
      if (!indexed.contains(file)) {
        mistakes.add(new Mistake(
            pack.nameOf(file),
            1,
            "the lesson is not listed in " + Pack.INDEX + "; add a line with its file name"));
      }
    }
    return List.copyOf(mistakes);
  }

  private void lesson(Pack.Entry entry) throws IOException {
    LessonSource source;
    try {
      source = pack.source(entry.file());
    } catch (NoSuchFileException e) {
      index(
          entry.line(),
          "file \"" + entry.file() + "\" does not exist; create it or remove this line");
      return;
    }
    LessonSource.Reading<Lesson> lesson = source.lesson();
    mistakes.addAll(lesson.mistakes());
    if (wantsReadMore) {
      lesson.result().ifPresent(this::readMore);
    }
    source.info().result().ifPresent(this::ids);
  }

  private void readMore(Lesson lesson) {
    if (lesson.readMore().isEmpty()) {
      mistakes.add(new Mistake(
          lesson.info().file(),
          1,
          "the lesson has no page \"## Read more\"; each lesson of the course needs one"));
    }
  }

  private void ids(LessonInfo info) {
    List<String> ids = new ArrayList<>(info.formerIds());
    ids.add(info.id());
    for (String id : ids) {
      String other = fileOfId.putIfAbsent(id, info.file());
      if (other != null) {
        mistakes.add(new Mistake(
            info.file(), 1, "id \"" + id + "\" is already used by " + other + "; choose another"));
      }
    }
  }

  private void index(int line, String message) {
    mistakes.add(new Mistake(pack.nameOf(Pack.INDEX), line, message));
  }
}
