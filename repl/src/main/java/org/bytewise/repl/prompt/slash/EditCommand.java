package org.bytewise.repl.prompt.slash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bytewise.screen.FileReason;
import org.bytewise.snippets.NumberedSource;

/** {@code /edit}: opens snippets in an editor and runs what was changed. */
final class EditCommand implements SlashCommand {
  @Override
  public String name() {
    return "edit";
  }

  @Override
  public Group group() {
    return Group.SESSION;
  }

  @Override
  public String arguments() {
    return "[NAME|ID...]";
  }

  @Override
  public String summary() {
    return "Opens what you have typed in your editor";
  }

  @Override
  public List<String> details() {
    return List.of(
        "The editor is the one that /set editor has chosen, that of the environment variable VISUAL"
            + " or EDITOR, or a built-in one with the keys of nano. When you leave it, whatever you"
            + " changed or added runs. Names and numbers are those of /list; without one, you edit"
            + " everything.");
  }

  @Override
  public List<Suggestion> suggest(Desk desk, List<String> before) {
    return Declarations.suggestAll(desk);
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    List<String> sources = sources(desk, SlashArguments.words(argument));
    TextEditor editor = desk.editors()
        .current()
        .orElseThrow(() -> new SlashException(
            "/edit needs a terminal and an editor, such as one chosen by /set editor nano."));
    Path file = null;
    try {
      file = Files.createTempFile("bytewise-edit-", ".java");
      Files.write(file, sources);
      editor.edit(file);
      List<String> changed = changed(sources, ScriptFile.lines(file));
      if (changed.stream().allMatch(String::isBlank)) {
        desk.screen().print("Nothing was changed.");
      } else if (!desk.open(file, changed)) {
        throw new SlashException("Some of your changes failed.");
      }
    } catch (IOException e) {
      throw new SlashException("Cannot write a file for the editor: " + FileReason.of(e) + ".");
    } finally {
      delete(file);
    }
  }

  private static void delete(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // A temporary file that stays does no harm.
    }
  }

  private static List<String> sources(Desk desk, List<String> words) throws SlashException {
    List<NumberedSource> all = desk.workbench().session().history();
    List<String> sources = new ArrayList<>();
    Set<String> unknown = new TreeSet<>(words);
    for (NumberedSource source : all) {
      Set<String> names = desk.workbench().session().declarations().stream()
          .filter(d -> d.id().equals(source.number()))
          .map(d -> d.name())
          .collect(Collectors.toSet());
      names.add(source.number());
      if (words.isEmpty() || words.stream().anyMatch(names::contains)) {
        sources.add(source.source().strip());
      }
      unknown.removeAll(names);
    }
    if (!unknown.isEmpty()) {
      throw new SlashException(
          "No snippet has the number or name " + String.join(" or ", unknown) + "; see /list.");
    }
    return sources;
  }

  /** Returns the lines without the sources that are still there as they were. */
  static List<String> changed(List<String> sources, List<String> edited) {
    List<String> left = new ArrayList<>(edited);
    for (String source : sources) {
      List<String> lines = source.lines().toList();
      int at = Collections.indexOfSubList(left, lines);
      if (at >= 0 && !lines.isEmpty()) {
        left.subList(at, at + lines.size()).clear();
      }
    }
    return left;
  }
}
