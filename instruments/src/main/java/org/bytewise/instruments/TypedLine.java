package org.bytewise.instruments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bytewise.screen.Nearest;

/**
 * Extracts the options from a line typed at the prompt and leaves its Java unchanged. A word is an
 * option if it has the name of one and is outside brackets, strings and comments. Not thread-safe.
 */
final class TypedLine {
  /** Matches a type as a target: a dotted name, and brackets with or without a length. */
  private static final String TYPE =
      "\\p{javaJavaIdentifierStart}[\\p{javaJavaIdentifierPart}.]*(\\[\\d*])*";

  /** Words that start or join an expression, and so are not types. */
  private static final Set<String> KEYWORDS =
      Set.of("new", "instanceof", "switch", "null", "true", "false", "this", "super", "var");

  /** Matches what begins with a name or a literal. */
  private static final String OPERAND = "(?s)[\\p{javaJavaIdentifierStart}0-9\"'].*";

  /** In Java, single quotes enclose one character. */
  private static final String CHARACTER = "\\\\.|\\\\u+[0-9a-fA-F]{4}|\\\\[0-7]{1,3}|[^\\\\']";

  private final String line;
  private final List<InstrumentOption> options;
  private int at;

  TypedLine(String line, List<InstrumentOption> options) {
    this.line = line;
    this.options = options;
  }

  /**
   * A word of the line.
   *
   * @param text without its quotes, if it was quoted as in a shell
   * @param start its first character
   * @param end the first character after it
   * @param quoted whether it was quoted as in a shell
   */
  private record Word(String text, int start, int end, boolean quoted) {}

  InstrumentCall read() throws InstrumentException {
    List<Word> words = words();
    List<Word> rest = new ArrayList<>();
    Map<String, String> given = new HashMap<>();
    StringBuilder text = new StringBuilder();
    int kept = 0;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      Optional<InstrumentOption> option = optionIn(word);
      if (option.isEmpty()) {
        refuseMisspelt(word, i == 0 || i == words.size() - 1);
        if (i + 1 < words.size()) {
          refuseUnknown(word, words.get(i + 1));
        }
        rest.add(word);
        continue;
      }
      String name = option.get().name();
      int end = word.end();
      String value = "";
      if (word.text().length() > name.length()) {
        value = word.text().substring(name.length() + 1);
      } else if (option.get().hasValue()) {
        i++;
        if (i == words.size()) {
          throw InstrumentException.usage(name + " needs " + option.get().value() + " after it");
        }
        value = words.get(i).text();
        end = words.get(i).end();
      }
      given.put(name, unquoted(value));
      text.append(line, kept, word.start());
      kept = end;
    }
    text.append(line.substring(kept));
    String code = text.toString().strip();
    return new InstrumentCall(code, targets(rest, code), given);
  }

  private Optional<InstrumentOption> optionIn(Word word) {
    if (word.quoted()) {
      return Optional.empty();
    }
    return options.stream()
        .filter(option -> word.text().equals(option.name())
            || (option.hasValue() && word.text().startsWith(option.name() + "=")))
        .findFirst();
  }

  /** In Java, a line may start or end with two dashes: only what resembles an option is one. */
  private void refuseMisspelt(Word word, boolean atEdge) throws InstrumentException {
    if (!atEdge || word.quoted() || !word.text().matches("--[a-z][a-z-]{2,}(=.*)?")) {
      return;
    }
    String typed = word.text().replaceFirst("=.*", "");
    Optional<String> question =
        Nearest.question(typed, options.stream().map(InstrumentOption::name).toList());
    if (question.isPresent()) {
      throw InstrumentException.usage("unknown option: '" + typed + "'; " + question.get());
    }
  }

  /**
   * Refuses a word that can only be meant as an option, because in Java no operand may follow
   * another.
   */
  private void refuseUnknown(Word word, Word next) throws InstrumentException {
    boolean option = !word.quoted() && word.text().matches("--[a-z][a-z-]*");
    if (option && (next.quoted() || (next.text().matches(OPERAND) && !isOperator(next)))) {
      throw InstrumentException.usage("unknown option: '" + word.text() + "'; "
          + (options.isEmpty() ? "there are none" : "there is " + listed()));
    }
  }

  private static boolean isOperator(Word word) {
    return word.text().matches("instanceof\\b.*");
  }

  private String listed() {
    List<String> names = options.stream().map(InstrumentOption::name).toList();
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** A file's name may be in double quotes. */
  private static String unquoted(String value) {
    return value.matches("(?s)\".*\"") && value.length() > 1
        ? value.substring(1, value.length() - 1)
        : value;
  }

  private static List<String> targets(List<Word> words, String code) {
    boolean several = words.stream()
        .allMatch(word ->
            word.quoted() || (word.text().matches(TYPE) && !KEYWORDS.contains(word.text())));
    return several && !words.isEmpty() ? words.stream().map(Word::text).toList() : List.of(code);
  }

  private List<Word> words() {
    List<Word> words = new ArrayList<>();
    at = 0;
    while (at < line.length()) {
      if (Character.isWhitespace(line.charAt(at))) {
        at++;
      } else {
        words.add(word());
      }
    }
    return words;
  }

  private Word word() {
    int start = at;
    if (line.charAt(at) == '\'') {
      int end = line.indexOf('\'', at + 1);
      boolean ends =
          end >= 0 && (end + 1 == line.length() || Character.isWhitespace(line.charAt(end + 1)));
      if (ends && !line.substring(at + 1, end).matches(CHARACTER) && end > at + 1) {
        at = end + 1;
        return new Word(line.substring(start + 1, end), start, at, true);
      }
    }
    int depth = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (Character.isWhitespace(c) && depth == 0) {
        break;
      }
      if (c == '"' || c == '\'') {
        skipLiteral(c);
      } else if (line.startsWith("//", at)) {
        skipTo("\n");
      } else if (line.startsWith("/*", at)) {
        skipTo("*/");
      } else {
        depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
        at++;
      }
    }
    return new Word(line.substring(start, at), start, at, false);
  }

  private void skipLiteral(char quote) {
    String triple = "\"\"\"";
    if (line.startsWith(triple, at)) {
      at += triple.length();
      skipTo(triple);
      return;
    }
    at++;
    while (at < line.length() && line.charAt(at) != quote) {
      at += line.charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(line.length(), at + 1);
  }

  private void skipTo(String end) {
    int found = line.indexOf(end, at);
    at = found < 0 ? line.length() : found + end.length();
  }
}
