package org.bytewise.repl.prompt.slash;

import java.util.List;

/** {@code /!}, {@code /-N} and {@code /ID}: runs something again. */
final class RerunCommand implements SlashCommand {
  @Override
  public String name() {
    return "!";
  }

  @Override
  public Group group() {
    return Group.SESSION;
  }

  @Override
  public String summary() {
    return "Runs the last Java again";
  }

  @Override
  public List<String> details() {
    return List.of("/-2 runs the last but one again, /12 the snippet with number 12 in /list.");
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    List<String> inputs = desk.inputs();
    String typed = inputs.isEmpty() ? "/!" : inputs.get(inputs.size() - 1).strip();
    String which = SlashCommands.isCommand(typed) ? SlashCommands.nameIn(typed) : "!";
    String code = which.matches("\\d+") ? numbered(desk, which) : past(inputs, which);
    desk.screen().print(code);
    desk.evaluate(code);
  }

  private static String numbered(Desk desk, String number) throws SlashException {
    return desk.workbench().session().history().stream()
        .filter(s -> s.number().equals(number))
        .map(s -> s.source())
        .findFirst()
        .orElseThrow(
            () -> new SlashException("No snippet has the number " + number + "; see /list."));
  }

  private static String past(List<String> inputs, String which) throws SlashException {
    List<String> java =
        inputs.stream().filter(i -> !SlashCommands.isCommand(i.strip())).toList();
    int back = which.startsWith("-") ? Integer.parseInt(which.substring(1)) : 1;
    if (back < 1 || back > java.size()) {
      throw new SlashException("The history does not go back that far.");
    }
    return java.get(java.size() - back);
  }
}
