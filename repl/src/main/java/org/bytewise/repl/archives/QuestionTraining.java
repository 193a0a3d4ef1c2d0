package org.bytewise.repl.archives;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytewise.repl.command.CommandLines;
import org.bytewise.repl.process.Surroundings;
import org.bytewise.repl.process.ToolArchives;
import org.bytewise.snippets.archive.VmArchives;

/**
 * Runs once through questions of one kind, and through nothing else: a VM loads all classes of an
 * AOT cache, needed or not.
 */
final class QuestionTraining {
  private QuestionTraining() {}

  /** Returns whether an archive is for one kind of question. */
  static boolean isFor(String archive) {
    return !archive.equals(ToolArchives.PROMPT) && !archive.equals(ToolArchives.GRADE);
  }

  private static String[][] questions(String archive) {
    return switch (archive) {
      case ToolArchives.TYPES ->
        new String[][] {{"sizeof", "String", "int", "HashMap.Node", "int[3]"}};
      case ToolArchives.LAYOUTS -> new String[][] {{"layout", "String"}};
      case ToolArchives.VALUES ->
        new String[][] {{"sizeof", "new int[3]"}, {"alloc", "new Object()"}};
      default -> throw new IllegalArgumentException("not an archive for questions: " + archive);
    };
  }

  /** Puts empty archives, whole as they are, where {@link #run} looks for some. */
  static void prepare(Path folder) throws IOException {
    ToolArchives archives = new ToolArchives(folder);
    List<Path> files = new ArrayList<>(List.of(archives.child()));
    for (String name : ToolArchives.NAMES) {
      files.add(archives.tool(name));
    }
    for (Path file : files) {
      Files.createFile(file);
      Files.writeString(VmArchives.sizeOf(file), "0\n");
    }
  }

  /**
   * Runs through it.
   *
   * @param archive the name of the archive
   * @param folder a folder with files in the place of archives, as {@link #prepare} makes it
   * @return the exit status
   */
  static int run(String archive, Path folder) {
    Surroundings surroundings = Surroundings.ofProcess();
    int worst = 0;
    for (String[] question : questions(archive)) {
      worst = Math.max(worst, CommandLines.run(question, surroundings));
    }
    // What every start ends with.
    new ToolArchives(folder).isWanted();
    return worst;
  }
}
