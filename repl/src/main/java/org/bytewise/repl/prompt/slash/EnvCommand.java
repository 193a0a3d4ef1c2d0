package org.bytewise.repl.prompt.slash;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytewise.repl.process.ClassPathEntries;
import org.bytewise.repl.process.ClassPathException;
import org.bytewise.repl.process.VmFlag;
import org.bytewise.snippets.DeclarationKind;
import org.bytewise.snippets.Recovery;
import org.bytewise.snippets.SessionException;

/** {@code /env}: shows or changes the flags and class path of the VM. */
final class EnvCommand implements SlashCommand {
  private static final String CLASS_PATH = "--?class-?path|-cp";

  @Override
  public String name() {
    return "env";
  }

  @Override
  public Group group() {
    return Group.SESSION;
  }

  @Override
  public String arguments() {
    return "[-R FLAG]... [-class-path PATH]";
  }

  @Override
  public String summary() {
    return "Shows or changes the flags and class path of the VM";
  }

  @Override
  public List<String> details() {
    return List.of(
        "Your code runs in a separate VM. -R passes a flag to it, as in jshell: /env -R-Xmx64m"
            + " -R-XX:+UseCompactObjectHeaders. -class-path adds your own classes: jars, folders,"
            + " and lib/* for all jars in a folder. Quote a path with spaces. Whatever you leave"
            + " out stays as it is.",
        "Both need a new VM. If it does not start, you keep the old one. Your declarations run"
            + " again in the new VM, so variables get their initial values.");
  }

  @Override
  public List<Suggestion> suggest(Desk desk, List<String> before) {
    return List.of(
        new Suggestion("-R", "a flag for the measured VM"),
        new Suggestion("-class-path", "your own jars and folders"));
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    if (argument.isEmpty()) {
      show(desk);
      return;
    }
    List<String> flags = new ArrayList<>();
    List<Path> classPath = new ArrayList<>();
    read(SlashArguments.words(argument), flags, classPath);
    if (hasDeclarations(desk)
        && !desk.screen().confirm("Variables will get their initial values again. Continue?")) {
      desk.screen().print("Nothing was changed.");
      return;
    }
    Recovery recovery = desk.change(
        flags.isEmpty() ? desk.vmFlags() : flags,
        classPath.isEmpty() ? desk.classPath() : classPath);
    desk.screen().print(Recovered.sentence(recovery));
    show(desk);
  }

  private static boolean hasDeclarations(Desk desk) {
    try {
      return desk.workbench().session().declarations().stream()
          .anyMatch(declaration -> declaration.kind() != DeclarationKind.IMPORT);
    } catch (SessionException e) {
      // The current VM does not start, which is why another one is requested.
      return false;
    }
  }

  private static void show(Desk desk) {
    desk.screen().print("  flags       " + joined(desk.vmFlags(), " "));
    desk.screen()
        .print("  class path  "
            + joined(desk.classPath().stream().map(Path::toString).toList(), File.pathSeparator));
  }

  private static String joined(List<String> words, String separator) {
    return words.isEmpty() ? "none" : String.join(separator, words);
  }

  private static void read(List<String> words, List<String> flags, List<Path> classPath)
      throws SlashException {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean last = i + 1 == words.size();
      if (word.equals("-R") || word.matches(CLASS_PATH)) {
        if (last) {
          throw new SlashException(
              word.equals("-R")
                  ? "/env -R needs a flag after it, such as /env -R-Xmx64m."
                  : "/env " + word + " needs a path after it, such as /env " + word
                      + " lib/tools.jar.");
        }
        String value = words.get(++i);
        if (word.equals("-R")) {
          addFlag(value, flags);
        } else {
          addPaths(value, classPath);
        }
      } else if (word.startsWith("-R")) {
        addFlag(word.substring(2), flags);
      } else {
        throw new SlashException(
            "/env does not know \"" + word + "\"; it takes -R FLAG and -class-path PATH.");
      }
    }
  }

  private static void addFlag(String flag, List<String> flags) throws SlashException {
    Optional<String> problem = VmFlag.problem(flag);
    if (problem.isPresent()) {
      throw new SlashException(problem.get() + ".");
    }
    flags.add(flag);
  }

  private static void addPaths(String text, List<Path> classPath) throws SlashException {
    try {
      classPath.addAll(ClassPathEntries.of(text));
    } catch (ClassPathException e) {
      throw new SlashException(e.getMessage() + ".");
    }
  }
}
