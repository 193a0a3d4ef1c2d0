package org.bytewise.repl.prompt.slash;

import java.util.List;

/** {@code /geiger}: makes allocations click, like a Geiger counter. */
final class GeigerCommand implements SlashCommand {
  @Override
  public String name() {
    return "geiger";
  }

  @Override
  public Group group() {
    return Group.MEASURE;
  }

  @Override
  public String arguments() {
    return "[on|silent|off]";
  }

  @Override
  public String summary() {
    return "Makes allocations click and move a needle";
  }

  @Override
  public List<String> details() {
    return List.of(
        "While it is on, the terminal's bell clicks as your code allocates: once for the first"
            + " object and again each time their number doubles, at most ten times a second. A"
            + " needle moves while the code runs; its scale is logarithmic, too."
            + " \"silent\" is the needle without the bell.",
        "It reads the VM's counter from outside, so receipts stay exact.");
  }

  @Override
  public List<Suggestion> suggest(Desk desk, List<String> before) {
    return List.of(
        new Suggestion("on", "needle and bell"),
        new Suggestion("silent", "the needle only"),
        new Suggestion("off", ""));
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    Geiger geiger = desk.geiger();
    switch (argument) {
      case "" -> desk.screen().print("The counter is " + (geiger.isOn() ? "on." : "off."));
      case "on", "silent" -> {
        if (!desk.screen().replacesLines()) {
          throw new SlashException(
              "The counter needs a terminal that can move a needle; this one cannot.");
        }
        geiger.on(argument.equals("silent"));
        desk.screen().print("The counter is on; try new int[1_000][10], and /geiger off.");
      }
      case "off" -> {
        geiger.off();
        desk.screen().print("The counter is off.");
      }
      default ->
        throw new SlashException(
            "\"" + argument + "\" is neither on, silent nor off: try /geiger on");
    }
  }
}
