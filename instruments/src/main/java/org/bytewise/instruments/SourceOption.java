package org.bytewise.instruments;

/** The option of instruments that take a snippet: the code comes from a file, or standard input. */
public final class SourceOption {
  /** The option itself. */
  public static final InstrumentOption FILE =
      InstrumentOption.file("--file", "Read the code from FILE; - means standard input.");

  static final String STANDARD_INPUT = "-";

  private SourceOption() {}

  /** Returns whether a call takes its code from standard input, so that the code cannot read it. */
  public static boolean readsStandardInput(InstrumentCall call) {
    return STANDARD_INPUT.equals(call.option(FILE.name()).orElse(""))
        || call.targets().contains(STANDARD_INPUT);
  }

  /** Returns whether a call names a place where its code is, instead of the code. */
  static boolean isNamed(Instrument instrument, InstrumentContext context, InstrumentCall call) {
    if (call.has(FILE.name())) {
      return true;
    }
    // Checked first, because few calls end like that.
    return context.form() == CallForm.COMMAND_LINE
        && (call.text().equals(STANDARD_INPUT) || call.text().endsWith(" " + STANDARD_INPUT))
        && hasIt(instrument);
  }

  private static boolean hasIt(Instrument instrument) {
    for (InstrumentOption option : instrument.options()) {
      if (option.name().equals(FILE.name())) {
        return true;
      }
    }
    return false;
  }
}
