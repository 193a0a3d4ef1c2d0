package org.bytewise.repl.tool.elsewhere;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytewise.repl.tool.ToolException;

/**
 * The argument of a tool that takes a size and code.
 *
 * @param text the size as typed, such as {@code 16m}
 * @param bytes the same in bytes
 * @param snippet the code
 */
record SizeArgument(String text, long bytes, String snippet) {
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,12})([kKmMgG])\\s+(\\S.*)", Pattern.DOTALL);

  /**
   * @param command the tool with its slash, for the message
   * @param example a call of it, without the name
   */
  static SizeArgument of(String argument, String command, String example) throws ToolException {
    Matcher matcher = FORM.matcher(argument);
    if (!matcher.matches()) {
      String what = argument.isEmpty()
          ? "a size and code are missing"
          : "\"%s\" does not begin with a size such as 512k, 16m or 1g, and code"
              .formatted(SnippetArguments.firstLine(argument));
      throw new ToolException(what + "; try " + command + " " + example);
    }
    String text = matcher.group(1) + matcher.group(2);
    long units = Long.parseLong(matcher.group(1));
    int shift = shift(matcher.group(2));
    if (units == 0) {
      throw new ToolException(text + " is no room at all; try " + command + " " + example);
    }
    if (units > Long.MAX_VALUE >> shift) {
      throw new ToolException(
          text + " is more than any machine can address; try " + command + " " + example);
    }
    return new SizeArgument(text, units << shift, matcher.group(3));
  }

  private static int shift(String unit) {
    return switch (unit) {
      case "k", "K" -> 10;
      case "m", "M" -> 20;
      default -> 30;
    };
  }

  /** A size as it can be typed and as the VM takes it: {@code 16m}, {@code 144k}. */
  static String text(long bytes) {
    return bytes % (1 << 20) == 0 ? (bytes >> 20) + "m" : (bytes >> 10) + "k";
  }
}
