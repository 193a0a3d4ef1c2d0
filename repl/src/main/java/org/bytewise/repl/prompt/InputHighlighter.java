package org.bytewise.repl.prompt;

import java.net.URL;
import java.util.regex.Pattern;
import org.bytewise.repl.prompt.slash.SlashCommands;
import org.jline.builtins.SyntaxHighlighter;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours Java by the rules in {@code java.nanorc}, and the names of commands. */
final class InputHighlighter implements Highlighter {
  private static final String RULES = "java.nanorc";

  /** Longer, pasted inputs are not highlighted at each key. */
  private static final int MOST_CHARACTERS = 10_000;

  private SyntaxHighlighter java;

  @Override
  public AttributedString highlight(LineReader reader, String input) {
    if (input.length() > MOST_CHARACTERS) {
      return new AttributedString(input);
    }
    if (!SlashCommands.isCommand(input)) {
      return java(input);
    }
    int end = SlashCommands.nameIn(input).length() + 1;
    return new AttributedStringBuilder()
        .styled(AttributedStyle::bold, input.substring(0, end))
        .append(input.substring(end))
        .toAttributedString();
  }

  private AttributedString java(String input) {
    if (java == null) {
      URL rules = InputHighlighter.class.getResource(RULES);
      java = SyntaxHighlighter.build(rules.toString());
    }
    return java.reset().highlight(input);
  }

  @Override
  public void setErrorPattern(Pattern pattern) {
    // Nothing is marked as an error while it is typed.
  }

  @Override
  public void setErrorIndex(int index) {
    // Nothing is marked as an error while it is typed.
  }
}
