package org.bytewise.repl.prompt;

import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells JLine whether an input is complete and which part of it a completion replaces. */
final class InputParser implements Parser {
  /** Two empty lines end an incomplete input, so that nobody is stuck in it. */
  private static final String GIVEN_UP = "\n\n\n";

  private final InputHelp help;
  private final Runnable whenOpen;

  /**
   * Creates a parser.
   *
   * @param whenOpen called when an input was entered that goes on
   */
  InputParser(InputHelp help, Runnable whenOpen) {
    this.help = help;
    this.whenOpen = whenOpen;
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.COMPLETE) {
      return new Input(line, cursor, help.complete(line, cursor));
    }
    if (context == ParseContext.ACCEPT_LINE
        && !(line + "\n").endsWith(GIVEN_UP)
        && help.isOpen(line)) {
      whenOpen.run();
      throw new EOFError(-1, -1, "the input goes on");
    }
    return new Input(line, cursor, InputHelp.Continuations.none(cursor));
  }

  /** Returns false: the reader does not interpret backslashes, since Java gets what was typed. */
  @Override
  public boolean isEscapeChar(char ch) {
    return false;
  }

  /** Offers the completions found by the parser. */
  static void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    if (line instanceof Input input) {
      int place = 0;
      for (var suggestion : input.continuations.all()) {
        candidates.add(new Candidate(
            suggestion.text(),
            suggestion.text(),
            null,
            null,
            null,
            null,
            input.continuations.words(),
            place++));
      }
    }
  }

  /**
   * An input as one word: the one before the cursor that a continuation replaces.
   *
   * @param line the whole input
   * @param cursor an index in UTF-16 code units
   */
  private record Input(String line, int cursor, InputHelp.Continuations continuations)
      implements CompletingParsedLine {
    @Override
    public String word() {
      return line.substring(continuations.anchor(), cursor);
    }

    @Override
    public int wordCursor() {
      return word().length();
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word());
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return wordCursor();
    }

    @Override
    public int rawWordLength() {
      return wordCursor();
    }
  }
}
