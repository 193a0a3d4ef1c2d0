package org.bytewise.repl.prompt;

import java.util.List;
import java.util.regex.Pattern;
import org.bytewise.repl.prompt.slash.SlashCommands;
import org.jline.reader.Buffer;
import org.jline.reader.LineReader;
import org.jline.reader.Widget;

/**
 * The action of Tab: the first press completes, the second at the same place shows documentation,
 * and each further press shows the next page. At the start of a line it indents.
 */
final class TabKey implements Widget {
  private static final String INDENT = "  ";

  /** Lines of a page that are left to the input and the hint. */
  private static final int OTHER_LINES = 4;

  private static final String LATE = "(the compiler is busy; press Tab again in a moment)";

  private static final Pattern ARGUMENT = Pattern.compile("[(,]\\s*$");

  private final LineReader reader;
  private final InputHelp help;
  private String seen = "";
  private int seenAt = -1;
  private List<String> pending = List.of();
  private boolean asked;

  TabKey(LineReader reader, InputHelp help) {
    this.reader = reader;
    this.help = help;
  }

  @Override
  public boolean apply() {
    Buffer buffer = reader.getBuffer();
    String before = buffer.upToCursor();
    if (before.substring(before.lastIndexOf('\n') + 1).isBlank()) {
      if (before.indexOf('\n') >= 0) {
        buffer.write(INDENT);
      }
      return true;
    }
    if (buffer.toString().equals(seen) && buffer.cursor() == seenAt) {
      showDocumentation();
      return true;
    }
    if (isArgument(before)) {
      remember();
      showDocumentation();
      return true;
    }
    reader.callWidget(LineReader.COMPLETE_WORD);
    if (help.late()) {
      reader.printAbove(LATE);
    } else {
      remember();
    }
    return true;
  }

  /** Returns whether an argument is expected: any name may follow, so the signature helps more. */
  private static boolean isArgument(String before) {
    return !SlashCommands.isCommand(before.stripLeading())
        && ARGUMENT.matcher(before).find();
  }

  private void remember() {
    seen = reader.getBuffer().toString();
    seenAt = reader.getBuffer().cursor();
    pending = List.of();
    asked = false;
  }

  private void showDocumentation() {
    if (asked && pending.isEmpty()) {
      return;
    }
    if (!asked) {
      asked = true;
      pending = help.documentation(seen, seenAt);
      if (help.late()) {
        asked = false;
        reader.printAbove(LATE);
        return;
      }
    }
    if (pending.isEmpty()) {
      pending = List.of("(no documentation for the text before the cursor)");
    }
    int page = Math.max(1, reader.getTerminal().getRows() - OTHER_LINES);
    int end = Math.min(page, pending.size());
    StringBuilder text = new StringBuilder();
    pending.subList(0, end).forEach(line -> text.append(line).append('\n'));
    pending = pending.subList(end, pending.size());
    if (!pending.isEmpty()) {
      text.append("(Tab for more)\n");
    }
    reader.printAbove(text.toString());
  }
}
