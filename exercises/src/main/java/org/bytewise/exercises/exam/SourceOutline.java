package org.bytewise.exercises.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The declarations of a source file, as far as a caller of the file's class needs them. It reads
 * any text, valid Java or not, in one pass and without recursion, because the text may have been
 * written to break it. Immutable.
 *
 * @param packageLine the line of the package declaration, counted from 1; 0 if there is none
 * @param types the file's types that are not nested
 */
record SourceOutline(int packageLine, List<Type> types) {
  private static final Set<String> KINDS = Set.of("class", "record", "enum", "interface");
  private static final Set<String> NO_METHODS =
      Set.of("new", "return", "if", "for", "while", "switch", "synchronized", "catch", "try");

  SourceOutline {
    types = List.copyOf(types);
  }

  /**
   * A type.
   *
   * @param line on which its name stands, counted from 1
   * @param members its methods and constructors
   */
  record Type(String kind, String name, int line, List<Member> members) {
    Type {
      members = List.copyOf(members);
    }
  }

  /**
   * A method or a constructor.
   *
   * @param header its declaration up to the closing parenthesis, with single blanks and without
   *     annotations: {@code static String join(String[] words)}
   * @param line on which its name stands, counted from 1
   */
  record Member(String name, String header, int line) {
    /** Returns the header without names of parameters and modifiers that no caller notices. */
    String signature() {
      String before = header
          .substring(0, header.indexOf('('))
          .replaceAll("\\b(public|protected|final|synchronized|strictfp)\\b", "")
          .replaceAll(" +", " ")
          .strip();
      String inside =
          header.substring(header.indexOf('(') + 1, header.lastIndexOf(')')).strip();
      List<String> types = new ArrayList<>();
      for (String parameter : parameters(inside)) {
        String plain = parameter.replaceAll("\\bfinal\\b", "").strip();
        int space = plain.lastIndexOf(' ');
        types.add((space < 0 ? plain : plain.substring(0, space)).replace(" ", ""));
      }
      return before + "(" + String.join(",", types) + ")";
    }

    private static List<String> parameters(String text) {
      List<String> all = new ArrayList<>();
      int depth = 0;
      int start = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        depth += c == '<' || c == '(' ? 1 : c == '>' || c == ')' ? -1 : 0;
        if (c == ',' && depth == 0) {
          all.add(text.substring(start, i));
          start = i + 1;
        }
      }
      if (!text.substring(start).isBlank()) {
        all.add(text.substring(start));
      }
      return all;
    }
  }

  /** Returns the type with a name. */
  Optional<Type> type(String name) {
    return types.stream().filter(type -> type.name().equals(name)).findFirst();
  }

  /** Tells whether a text has nothing but white space and comments. */
  static boolean isEmpty(String source) {
    return new Tokens(source).all().isEmpty();
  }

  /** Reads a source file. */
  static SourceOutline of(String source) {
    return new Reading(new Tokens(source).all()).read();
  }

  /** A word, a character of punctuation, or a literal. */
  private record Token(String text, int line) {
    boolean is(String other) {
      return text.equals(other);
    }

    boolean isWord() {
      return Character.isJavaIdentifierStart(text.charAt(0));
    }
  }

  /** Finds the declarations in tokens. Single use. */
  private static final class Reading {
    private final List<Token> tokens;
    private final List<Type> types = new ArrayList<>();
    private int packageLine;

    Reading(List<Token> tokens) {
      this.tokens = tokens;
    }

    SourceOutline read() {
      int depth = 0;
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
        boolean named = i + 1 < tokens.size() && tokens.get(i + 1).isWord();
        if (depth == 0 && token.is("package") && named && packageLine == 0) {
          packageLine = token.line();
        } else if (depth == 0 && KINDS.contains(token.text()) && named) {
          Token name = tokens.get(i + 1);
          int body = i + 2;
          while (body < tokens.size() && !tokens.get(body).is("{")) {
            body++;
          }
          types.add(new Type(token.text(), name.text(), name.line(), members(body)));
          i++;
        }
      }
      return new SourceOutline(packageLine, types);
    }

    /** Returns the members of the type whose body begins at an index. */
    private List<Member> members(int body) {
      List<Member> members = new ArrayList<>();
      int depth = 0;
      int begin = body + 1;
      for (int i = body; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        if (depth == 1 && token.is("(") && i > begin) {
          member(begin, i).ifPresent(members::add);
          i = closing(i);
          continue;
        }
        depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
        if (depth == 0) {
          break;
        }
        if (token.is(";") || token.is("{") || token.is("}")) {
          begin = i + 1;
        }
      }
      return members;
    }

    private int closing(int open) {
      int depth = 0;
      for (int i = open; i < tokens.size(); i++) {
        depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
        if (depth == 0) {
          return i;
        }
      }
      return tokens.size();
    }

    private Optional<Member> member(int begin, int open) {
      Token name = tokens.get(open - 1);
      int end = closing(open);
      boolean declares = name.isWord()
          && !NO_METHODS.contains(name.text())
          && end < tokens.size()
          && tokens.subList(begin, open).stream().noneMatch(one -> one.is("=") || one.is("."));
      if (!declares) {
        return Optional.empty();
      }
      StringBuilder header = new StringBuilder();
      for (int i = begin; i <= end; i++) {
        Token token = tokens.get(i);
        if (token.is("@")) {
          i++;
          continue;
        }
        boolean wordsMeet = header.length() > 0
            && (token.isWord() || token.is("?"))
            && needsBlank(header.charAt(header.length() - 1));
        header.append(wordsMeet ? " " : "").append(token.text());
      }
      return Optional.of(new Member(name.text(), header.toString(), name.line()));
    }

    private static boolean needsBlank(char last) {
      return Character.isJavaIdentifierPart(last)
          || last == ']'
          || last == '>'
          || last == ','
          || last == '?';
    }
  }

  /** Splits a text into tokens and leaves out comments. Single use. */
  private static final class Tokens {
    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;

    Tokens(String source) {
      this.source = source;
    }

    List<Token> all() {
      while (at < source.length()) {
        char c = source.charAt(at);
        if (source.startsWith("//", at)) {
          skipTo("\n", 2, 0);
        } else if (source.startsWith("/*", at)) {
          skipTo("*/", 2, 2);
        } else if (source.startsWith("\"\"\"", at)) {
          literal("\"\"\"");
        } else if (c == '"' || c == '\'') {
          literal(String.valueOf(c));
        } else if (Character.isJavaIdentifierStart(c)) {
          word();
        } else {
          if (!Character.isWhitespace(c) && c != '\u001a') {
            tokens.add(new Token(String.valueOf(c), line));
          }
          line += c == '\n' ? 1 : 0;
          at++;
        }
      }
      return tokens;
    }

    private void word() {
      int start = at;
      while (at < source.length() && Character.isJavaIdentifierPart(source.charAt(at))) {
        at++;
      }
      tokens.add(new Token(source.substring(start, at), line));
    }

    private void skipTo(String end, int from, int length) {
      int found = source.indexOf(end, at + from);
      moveTo(found < 0 ? source.length() : found + length);
    }

    private void literal(String quote) {
      tokens.add(new Token("\"\"", line));
      int i = at + quote.length();
      while (i < source.length() && !source.startsWith(quote, i)) {
        // An unclosed literal ends with its line.
        if (source.charAt(i) == '\n' && quote.length() == 1) {
          moveTo(i);
          return;
        }
        i += source.charAt(i) == '\\' ? 2 : 1;
      }
      moveTo(Math.min(source.length(), i + quote.length()));
    }

    private void moveTo(int end) {
      for (; at < end; at++) {
        line += source.charAt(at) == '\n' ? 1 : 0;
      }
    }
  }
}
