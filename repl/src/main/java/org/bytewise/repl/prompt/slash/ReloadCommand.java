package org.bytewise.repl.prompt.slash;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bytewise.screen.Words;
import org.bytewise.snippets.DeclarationKind;
import org.bytewise.snippets.NumberedSource;
import org.bytewise.snippets.Transcript;

/** {@code /reload}: runs everything again in a fresh session. */
final class ReloadCommand implements SlashCommand {
  @Override
  public String name() {
    return "reload";
  }

  @Override
  public Group group() {
    return Group.SESSION;
  }

  @Override
  public String summary() {
    return "Runs everything again in a fresh session";
  }

  @Override
  public List<String> details() {
    return List.of(
        "Every accepted snippet runs again, in order: variables get their initial values, and"
            + " those reset by a changed class are restored.");
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    SlashArguments.none(this, argument);
    List<String> sources = sources(desk);
    desk.reset(desk.vmFlags(), desk.classPath());
    List<String> failed = new ArrayList<>();
    for (String source : sources) {
      Transcript transcript = desk.workbench().session().evaluateUncounted(source);
      if (!transcript.succeeded()) {
        failed.add(source.lines().findFirst().orElse(""));
      }
    }
    desk.screen().print("Ran " + Words.count(sources.size(), "snippet") + " again.");
    if (!failed.isEmpty()) {
      throw new SlashException("These failed this time: " + String.join("; ", failed));
    }
  }

  /**
   * Returns the current declarations first, without those they replaced: a variable of a class that
   * was changed later would otherwise be reset again.
   */
  private static List<String> sources(Desk desk) {
    List<String> all = desk.workbench().session().history().stream()
        .map(NumberedSource::source)
        .toList();
    Set<String> valid = desk.workbench().session().declarations().stream()
        .filter(declaration -> declaration.kind() != DeclarationKind.VARIABLE)
        .map(declaration -> declaration.source().strip())
        .collect(Collectors.toSet());
    List<String> sources = new ArrayList<>();
    all.stream().filter(source -> valid.contains(source.strip())).forEach(sources::add);
    all.stream()
        .filter(source -> !valid.contains(source.strip()))
        .filter(source -> !desk.declaring().contains(source.strip()))
        .forEach(sources::add);
    return sources;
  }
}
