package org.bytewise.instruments.elsewhere;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytewise.instruments.InstrumentException;

/**
 * The argument of a tool that takes a size and code.
 *
 * @param text the size as typed, such as {@code 16m}
 * @param bytes the same in bytes
 * @param snippet the code
 */
public record SizeArgument(String text, long bytes, String snippet) {
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,12})([kKmMgG])\\s+(\\S.*)", Pattern.DOTALL);

  /**
   * Reads an argument.
   *
   * @param command the tool with its slash, for the message
   * @param example a call of it, without the name
   */
  public static SizeArgument of(String argument, String command, String example)
      throws InstrumentException {
    Matcher matcher = FORM.matcher(argument);
    if (!matcher.matches()) {
      String what = argument.isEmpty()
          ? "a size and code are missing"
          : "\"%s\" does not begin with a size such as 512k, 16m or 1g, and code"
              .formatted(SnippetArguments.firstLine(argument));
      throw new InstrumentException(what + "; try " + command + " " + example);
    }
    long bytes = Long.parseLong(matcher.group(1)) << shift(matcher.group(2));
    return new SizeArgument(matcher.group(1) + matcher.group(2), bytes, matcher.group(3));
  }

  private static int shift(String unit) {
    return switch (unit) {
      case "k", "K" -> 10;
      case "m", "M" -> 20;
      default -> 30;
    };
  }

  /** A size as it can be typed and as the VM takes it: {@code 16m}, {@code 144k}. */
  public static String text(long bytes) {
    return bytes % (1 << 20) == 0 ? (bytes >> 20) + "m" : (bytes >> 10) + "k";
  }
}
