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
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.lessons.format.LessonSource;
import org.bytewise.lessons.format.Mistake;

/**
 * Finds the mistakes that show without a VM: in the format, in names, in ids. What only a
 * measurement can tell, {@link LessonProof} proves.
 */
public final class LessonCheck {

  private final Pack pack;
  private final List<Mistake> mistakes = new ArrayList<>();
  private final Map<String, String> fileOfId = new HashMap<>();

  private LessonCheck(Pack pack) {
    this.pack = pack;
  }

  /** The mistakes in the lessons that come with Bytewise. */
  public static List<Mistake> packaged() throws IOException {
    return new LessonCheck(Pack.packaged()).run();
  }

  /**
   * The mistakes in a pack of lessons.
   *
   * @throws IOException if the folder or its {@code lessons.txt} cannot be read
   */
  public static List<Mistake> ofFolder(Path folder) throws IOException {
    return new LessonCheck(Pack.ofFolder(folder)).run();
  }

  private List<Mistake> run() throws IOException {
    Set<String> indexed = new HashSet<>();
    for (Pack.Entry entry : pack.index()) {
      if (indexed.add(entry.file())) {
        lesson(entry);
      } else {
        index(entry.line(), "\"" + entry.file() + "\" stands here a second time");
      }
    }
    for (String file : pack.present()) {
      if (!indexed.contains(file)) {
        mistakes.add(new Mistake(
            pack.nameOf(file), 1, "the lesson is not named in " + Pack.INDEX + "; add its file"));
      }
    }
    return List.copyOf(mistakes);
  }

  private void lesson(Pack.Entry entry) throws IOException {
    LessonSource source;
    try {
      source = pack.source(entry.file());
    } catch (NoSuchFileException e) {
      index(entry.line(), "there is no file \"" + entry.file() + "\"");
      return;
    }
    mistakes.addAll(source.lesson().mistakes());
    source.info().result().ifPresent(this::ids);
  }

  private void ids(LessonInfo info) {
    List<String> ids = new ArrayList<>(info.formerIds());
    ids.add(info.id());
    for (String id : ids) {
      String other = fileOfId.putIfAbsent(id, info.file());
      if (other != null) {
        mistakes.add(new Mistake(info.file(), 1, "id \"" + id + "\" is taken by " + other));
      }
    }
  }

  private void index(int line, String message) {
    mistakes.add(new Mistake(pack.nameOf(Pack.INDEX), line, message));
  }
}
