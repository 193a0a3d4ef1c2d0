package org.bytewise.repl.toolbox;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bytewise.layout.LayoutException;
import org.bytewise.repl.instruments.TargetException;
import org.bytewise.repl.tool.Report;
import org.bytewise.repl.tool.Tool;
import org.bytewise.repl.tool.ToolContext;
import org.bytewise.repl.tool.ToolException;
import org.bytewise.repl.tool.bytecode.BytecodeTool;
import org.bytewise.repl.tool.elsewhere.CollectorsTool;
import org.bytewise.repl.tool.elsewhere.JitTool;
import org.bytewise.repl.tool.elsewhere.LimitTool;
import org.bytewise.repl.tool.elsewhere.StackTool;
import org.bytewise.repl.tool.growth.GrowthTool;
import org.bytewise.repl.tool.map.MapTool;
import org.bytewise.repl.tool.sites.SitesTool;
import org.bytewise.repl.tool.spot.SpotTool;
import org.bytewise.repl.tool.survivors.SurvivorsTool;
import org.bytewise.snippets.SessionException;

/** All tools. */
public final class Tools {
  private static final List<Tool> ALL = List.of(
      new LimitTool(),
      new StackTool(),
      new JitTool(),
      new CollectorsTool(),
      new MapTool(),
      new SpotTool(),
      new BytecodeTool(),
      new GrowthTool(),
      new SitesTool(),
      new SurvivorsTool());

  private Tools() {}

  /** The tools in the order in which the overview lists them. */
  public static List<Tool> all() {
    return ALL;
  }

  /** The tool of this name, without its slash. */
  public static Optional<Tool> find(String name) {
    return ALL.stream().filter(tool -> tool.name().equals(name)).findFirst();
  }

  /** Whether an input is a command, rather than Java: a slash and a name. */
  public static boolean isCommand(String input) {
    return input.matches("(?s)/[a-z].*");
  }

  /**
   * Runs a command such as {@code /growth new ArrayList<String>()}.
   *
   * @throws ToolException if there is no such tool, or it cannot answer
   */
  public static Report run(String command, ToolContext context) throws ToolException {
    String[] words = command.strip().split("\\s+", 2);
    Tool tool = find(words[0].substring(1))
        .orElseThrow(() -> new ToolException("\"" + words[0] + "\" measures nothing; there are "
            + ALL.stream().map(t -> "/" + t.name()).collect(Collectors.joining(" "))));
    return run(tool, context, words.length == 1 ? "" : words[1].strip());
  }

  /**
   * Runs a tool.
   *
   * @throws ToolException if it cannot answer; so too where its target cannot be measured, or no VM
   *     can be had
   */
  public static Report run(Tool tool, ToolContext context, String argument) throws ToolException {
    try {
      return tool.run(context, argument);
    } catch (TargetException | LayoutException | SessionException e) {
      throw new ToolException(e.getMessage(), e);
    }
  }
}
