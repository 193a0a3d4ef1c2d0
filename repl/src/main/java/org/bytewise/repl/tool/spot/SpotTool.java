package org.bytewise.repl.tool.spot;

import java.util.List;
import org.bytewise.repl.tool.Report;
import org.bytewise.repl.tool.Tool;
import org.bytewise.repl.tool.ToolContext;
import org.bytewise.repl.tool.ToolException;

/** {@code /spot}: what in the source allocates, and whether it did. */
public final class SpotTool implements Tool {
  private static final String EXAMPLE = "for (int i = 0; i < 3; i++) names.add(\"n\" + i)";

  @Override
  public String name() {
    return "spot";
  }

  @Override
  public String arguments() {
    return "SNIPPET";
  }

  @Override
  public String summary() {
    return "Marks what in the source allocates, and checks it by running it";
  }

  @Override
  public List<String> details() {
    return List.of(
        "The compiler's own view of SNIPPET is searched for what allocates: new, arrays, boxing,"
            + " concatenation, varargs, iterators of loops, lambdas that capture, streams, and a"
            + " few calls of which it is known. Then SNIPPET runs in the session and is counted,"
            + " and each mark shows the objects that were made just there.",
        "What a called method makes inside cannot be read in the source: the measurement shows it"
            + " as missed.");
  }

  @Override
  public List<String> examples() {
    return List.of("var names = new ArrayList<String>(); " + EXAMPLE, "Integer i = 127, j = 128");
  }

  @Override
  public Report run(ToolContext context, String argument) throws ToolException {
    if (argument.isBlank()) {
      throw new ToolException("/spot needs code to look at, such as /spot Integer i = 128");
    }
    return new SpotReport(argument, context.workbench().session().spot(argument));
  }
}
