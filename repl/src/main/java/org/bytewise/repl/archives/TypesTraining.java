package org.bytewise.repl.archives;

import java.nio.file.Path;
import org.bytewise.repl.command.CommandLines;
import org.bytewise.repl.process.Surroundings;
import org.bytewise.repl.process.ToolArchives;

/**
 * Runs once through the question for the size of a type, without output, and through nothing else:
 * a VM loads all classes of an AOT cache, needed or not.
 */
final class TypesTraining {
  private static final String[] QUESTION = {"sizeof", "String", "int", "int[3]", "HashMap.Node"};

  private TypesTraining() {}

  /**
   * Runs through it.
   *
   * @param folder any folder without archives
   * @return the exit status
   */
  static int run(Path folder) {
    Surroundings surroundings = Surroundings.ofProcess();
    int status = CommandLines.run(QUESTION, surroundings);
    // What every start ends with.
    new ToolArchives(folder).isWanted();
    return status;
  }
}
