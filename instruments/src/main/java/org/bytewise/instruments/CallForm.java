package org.bytewise.instruments;

/** Where an instrument is called, which decides how a call of one is written. */
public enum CallForm {
  /** At the prompt and in lessons: {@code /growth new ArrayList<Integer>()}. */
  PROMPT,
  /** In a shell: {@code bytewise growth 'new ArrayList<Integer>()'}. */
  COMMAND_LINE;

  private static final String PLAIN_WORD = "[\\w.,:/=+-]+";

  /** Matches a size in front of code. */
  private static final String SIZE = "\\d+[kKmMgG]";

  /**
   * Returns a call of an instrument as a reader can type it.
   *
   * @param argument what follows the name, as typed at the prompt, options first; may be empty
   */
  public String call(Instrument instrument, String argument) {
    if (this == PROMPT) {
      return call(instrument.name(), argument);
    }
    StringBuilder words = new StringBuilder();
    String rest = argument;
    while (true) {
      String first = rest.split(" ", 2)[0];
      InstrumentOption option = null;
      for (InstrumentOption one : instrument.options()) {
        option = one.name().equals(first) ? one : option;
      }
      if (option == null) {
        return call(instrument.name(), "") + words + (rest.isEmpty() ? "" : " " + quoted(rest));
      }
      for (int i = option.hasValue() ? 0 : 1; i < 2; i++) {
        int end = endOfWord(rest);
        words.append(' ').append(rest, 0, end);
        rest = rest.substring(end).stripLeading();
      }
    }
  }

  /** Returns where the first word ends, which may be in single quotes, as both places read it. */
  private static int endOfWord(String text) {
    int quote = text.startsWith("'") ? text.indexOf('\'', 1) : 0;
    int space = text.indexOf(' ', Math.max(quote, 0));
    return space < 0 ? text.length() : space;
  }

  /**
   * Returns a call of a command as a reader can type it.
   *
   * @param name the name of a command that exists in both places
   * @param argument what follows the name, as it is typed at the prompt; may be empty
   */
  public String call(String name, String argument) {
    String start = this == PROMPT ? "/" + name : "bytewise " + name;
    if (argument.isEmpty()) {
      return start;
    }
    return start + " " + (this == PROMPT ? argument : quoted(argument));
  }

  /** Returns the prefix of an error message, which names its origin. */
  public String prefix(String name) {
    return this == PROMPT ? "" : "bytewise " + name + ": ";
  }

  private static String quoted(String argument) {
    int space = argument.indexOf(' ');
    if (space > 0 && argument.substring(0, space).matches(SIZE)) {
      return argument.substring(0, space) + " " + quoted(argument.substring(space + 1));
    }
    boolean plain = true;
    for (String word : argument.split(" ", -1)) {
      plain &= word.matches(PLAIN_WORD) && !word.equals("new");
    }
    return plain ? argument : "'" + argument.replace("'", "'\\''") + "'";
  }
}
