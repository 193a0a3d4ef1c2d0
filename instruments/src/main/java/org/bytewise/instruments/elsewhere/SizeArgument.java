package org.bytewise.instruments.elsewhere;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.workbench.JavaText;

/**
 * The argument of an instrument that takes a size and code.
 *
 * @param text the size as typed, such as {@code 16m}
 * @param bytes the same in bytes
 * @param snippet the code
 */
public record SizeArgument(String text, long bytes, String snippet) {
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,12})([kKmMgG])(?:\\s+(.*))?", Pattern.DOTALL);

  /**
   * Reads the text of a call.
   *
   * @throws InstrumentException if it does not start with a size or no code follows
   */
  public static SizeArgument of(
      InstrumentContext context, Instrument instrument, InstrumentCall call)
      throws InstrumentException {
    String example = instrument.examples().get(0);
    Matcher matcher = FORM.matcher(call.text());
    if (!matcher.matches()) {
      throw InstrumentException.usage(
          context,
          instrument,
          "\"%s\" does not start with a size such as 512k, 16m or 1g"
              .formatted(JavaText.firstLine(call.text())),
          example);
    }
    String text = matcher.group(1) + matcher.group(2);
    String code = matcher.group(3) == null ? "" : matcher.group(3);
    if (JavaText.isBlank(code)) {
      throw InstrumentException.usage(
          context, instrument, "no code follows the size " + text, example);
    }
    long units = Long.parseLong(matcher.group(1));
    if (units == 0) {
      throw InstrumentException.usage(context, instrument, text + " is not a usable size", example);
    }
    int shift = shift(matcher.group(2));
    if (units > Long.MAX_VALUE >> shift) {
      throw InstrumentException.usage(
          context, instrument, text + " is more than any machine can address", example);
    }
    return new SizeArgument(text, units << shift, code);
  }

  private static int shift(String unit) {
    return switch (unit) {
      case "k", "K" -> 10;
      case "m", "M" -> 20;
      default -> 30;
    };
  }

  /** Returns a size in the form that users type and the VM accepts: {@code 16m}, {@code 144k}. */
  public static String text(long bytes) {
    return bytes % (1 << 20) == 0 ? (bytes >> 20) + "m" : (bytes >> 10) + "k";
  }
}
