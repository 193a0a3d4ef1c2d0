package org.bytewise.repl.prompt;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.bytewise.repl.prompt.slash.SlashCommands;

/**
 * Divides lines into inputs, whether piped, read from a file or pasted. An input continues on the
 * next line if the compiler needs more, or if the next line starts with a word that cannot start a
 * statement, such as {@code else}. Not thread-safe.
 */
final class InputLines {
  /** A source of lines. */
  interface Source {
    /** Returns the next line, without its end; null after the last. */
    String next() throws IOException;
  }

  /**
   * The words after which the next line is read ahead. In a pipe, that may mean waiting for it; no
   * other line waits.
   */
  private static final Pattern MAY_GO_ON = Pattern.compile("\\b(if|try)\\b");

  private static final Pattern CONTINUATION = Pattern.compile("\\s*(else|catch|finally)\\b.*");

  /** A call on the result of the previous line, as streams are often written. */
  private static final Pattern CALL = Pattern.compile("\\s*\\.\\s*[\\p{Alpha}_<].*");

  private static final Pattern NO_CODE = Pattern.compile("\\s*(//.*)?");

  private final Source source;
  private final Predicate<String> isOpen;
  private final boolean allThere;
  private final Deque<String> ahead = new ArrayDeque<>();

  private InputLines(Source source, Predicate<String> isOpen, boolean allThere) {
    this.source = source;
    this.isOpen = isOpen;
    this.allThere = allThere;
  }

  /**
   * Divides lines as they arrive.
   *
   * @param isOpen tells whether the compiler needs more lines
   */
  static InputLines coming(Source source, Predicate<String> isOpen) {
    return new InputLines(source, isOpen, false);
  }

  /** Divides lines that are all available. */
  static InputLines of(List<String> lines, Predicate<String> isOpen) {
    Iterator<String> all = lines.iterator();
    return new InputLines(() -> all.hasNext() ? all.next() : null, isOpen, true);
  }

  /** Returns all inputs, including empty ones. */
  static List<String> in(List<String> lines, Predicate<String> isOpen) {
    InputLines rest = of(lines, isOpen);
    List<String> inputs = new ArrayList<>();
    for (String input = rest.nextInMemory(); input != null; input = rest.nextInMemory()) {
      inputs.add(input);
    }
    return inputs;
  }

  /** Returns what {@link #next} does, for lines in memory, which can always be read. */
  String nextInMemory() {
    try {
      return next();
    } catch (IOException e) {
      throw new IllegalStateException("lines in memory cannot fail", e);
    }
  }

  /** Returns the next input, which may span several lines; null after the last. */
  String next() throws IOException {
    String line = nextLine();
    if (line == null) {
      return null;
    }
    StringBuilder input = new StringBuilder(line);
    while (isOpen.test(input.toString()) || takeContinuation(input)) {
      line = nextLine();
      if (line == null) {
        break;
      }
      input.append('\n').append(line);
    }
    return input.toString();
  }

  private String nextLine() throws IOException {
    return ahead.isEmpty() ? source.next() : ahead.poll();
  }

  /**
   * Reads ahead to see whether the next line continues the input, and appends the empty and comment
   * lines before it if so; returns whether it does.
   */
  private boolean takeContinuation(StringBuilder input) throws IOException {
    String text = input.toString().strip();
    boolean mayGoOn = MAY_GO_ON.matcher(text).find();
    boolean mayBeCalled = allThere && !text.endsWith(";");
    if (text.isEmpty() || SlashCommands.isCommand(text) || !(mayGoOn || mayBeCalled)) {
      return false;
    }
    List<String> between = new ArrayList<>();
    String line = nextLine();
    while (line != null && NO_CODE.matcher(line).matches()) {
      between.add(line);
      line = nextLine();
    }
    boolean goesOn = line != null
        && ((mayGoOn && CONTINUATION.matcher(line).matches())
            || (mayBeCalled && CALL.matcher(line).matches()));
    if (line != null) {
      ahead.push(line);
    }
    if (goesOn) {
      between.forEach(one -> input.append('\n').append(one));
    } else {
      for (int i = between.size() - 1; i >= 0; i--) {
        ahead.push(between.get(i));
      }
    }
    return goesOn;
  }
}
