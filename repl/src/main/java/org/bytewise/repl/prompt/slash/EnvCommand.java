package org.bytewise.repl.prompt.slash;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code /env}: shows or changes the flags and class path of the VM. */
final class EnvCommand implements SlashCommand {
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
        "The code runs in a VM of its own. -R gives it a flag, as in jshell: /env -R-Xmx64m "
            + "-R-XX:+UseCompactObjectHeaders. -class-path adds your own classes. Both need a "
            + "fresh session, so it asks first; /env -R alone or -class-path alone keeps the "
            + "other.");
  }

  @Override
  public List<Suggestion> suggest(Desk desk, List<String> before) {
    return List.of(
        new Suggestion("-R", "a flag of the VM that is measured"),
        new Suggestion("-class-path", "your own jars and folders"));
  }

  @Override
  public void run(Desk desk, String argument) throws CommandException {
    if (argument.isEmpty()) {
      show(desk);
      return;
    }
    List<String> flags = new ArrayList<>();
    List<Path> classPath = new ArrayList<>();
    read(Arguments.words(argument), flags, classPath);
    if (!desk.screen().confirm("This forgets everything you have declared. Go on?")) {
      desk.screen().print("Nothing was changed.");
      return;
    }
    desk.reset(
        flags.isEmpty() ? desk.vmFlags() : flags,
        classPath.isEmpty() ? desk.classPath() : classPath);
    desk.screen().print("A fresh session.");
    show(desk);
  }

  private static void show(Desk desk) {
    desk.screen().print("  flags       " + joined(desk.vmFlags(), " "));
    desk.screen()
        .print("  class path  "
            + joined(desk.classPath().stream().map(Path::toString).toList(), File.pathSeparator));
  }

  private static String joined(List<String> words, String separator) {
    return words.isEmpty() ? "none of your own" : String.join(separator, words);
  }

  private static void read(List<String> words, List<String> flags, List<Path> classPath)
      throws CommandException {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean last = i + 1 == words.size();
      if (word.equals("-R") && !last) {
        flags.add(words.get(++i));
      } else if (word.startsWith("-R") && word.length() > 2) {
        flags.add(word.substring(2));
      } else if (word.matches("--?class-path") && !last) {
        addPaths(words.get(++i), classPath);
      } else {
        throw new CommandException(
            "/env does not know \"" + word + "\"; it takes -R FLAG and -class-path PATH.");
      }
    }
  }

  private static void addPaths(String text, List<Path> classPath) throws CommandException {
    for (String entry : text.split(File.pathSeparator, -1)) {
      try {
        classPath.add(Path.of(entry));
      } catch (InvalidPathException e) {
        throw new CommandException("\"" + entry + "\" is no path: " + e.getReason());
      }
    }
  }
}
