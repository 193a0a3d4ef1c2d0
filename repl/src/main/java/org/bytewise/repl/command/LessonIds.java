package org.bytewise.repl.command;

import java.util.Iterator;
import org.bytewise.lessons.Curriculum;
import org.bytewise.lessons.format.LessonInfo;

/** The ids of all lessons, for completion; read only when they are asked for. */
final class LessonIds implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Curriculum.packaged().lessons().stream().map(LessonInfo::id).iterator();
  }
}
