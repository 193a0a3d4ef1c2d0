package org.bytewise.repl.command;

import java.util.Iterator;
import org.bytewise.exercises.ExercisePack;

/** The ids of all exercises, for completion; read only when they are asked for. */
final class ExerciseIds implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return ExercisePack.packaged().ids().iterator();
  }
}
