package org.bytewise.instruments.rust;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells types from code, and writes types in one form. A parser for the types that people name; the
 * compiler has the last word. Not thread-safe.
 */
final class RustSyntax {
  private static final Set<String> PRIMITIVES = Set.of(
      "bool", "char", "str", "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64",
      "i128", "isize", "f32", "f64");

  /** Types nest less deeply; what nests more is left to the compiler. */
  private static final int MOST_DEPTH = 100;

  private final String text;
  private int at;

  private int depth;

  /** How many angle brackets are open: between them, every word is a type, known or not. */
  private int angles;

  private RustSyntax(String text) {
    this.text = text;
  }

  /** Returns whether a text reads as a type, such as {@code Vec<u8>} or {@code [u8; 3]}. */
  static boolean isType(String text) {
    RustSyntax syntax = new RustSyntax(text.strip());
    return syntax.type() && syntax.at == syntax.text.length();
  }

  /** Returns a type without lifetimes, spaced as the compiler does. */
  static String canonical(String type) {
    return type.strip()
        .replaceAll("&\\s*'\\w+\\s+", "&")
        .replaceAll("'\\w+\\s*,\\s*", "")
        .replaceAll("<\\s*'\\w+\\s*>", "")
        .replaceAll("\\s+", " ")
        .replaceAll("\\b(mut|const|dyn) ", "$1~")
        .replaceAll(" ?([<>(\\[\\]&*]) ?", "$1")
        .replaceAll(" ?\\) ?", ")")
        .replaceAll(" ?([,;]) ?", "$1 ")
        .replaceAll(" ?(->|=|\\+) ?", " $1 ")
        .replaceAll("- >", " -> ")
        .replaceAll(" {2,}", " ")
        .replace('~', ' ')
        .strip();
  }

  /** Returns a type without the paths of the standard library. */
  static String withoutPaths(String type) {
    return type.replaceAll("\\b(std|core|alloc)(::[a-z_0-9]+)*::(?=[A-Z])", "");
  }

  /** Returns a type's name as the compiler prints it, without any paths. */
  static String shortName(String type) {
    return type.replaceAll("\\b[a-z_0-9]+::", "");
  }

  /** Returns the types of a tuple's fields; empty if it is not a tuple. */
  static List<String> fieldsOfTuple(String type) {
    String stripped = type.strip();
    List<String> fields = new ArrayList<>();
    if (!isType(stripped) || !stripped.startsWith("(")) {
      return fields;
    }
    int depth = 0;
    int start = 1;
    for (int i = 0; i < stripped.length() - 1; i++) {
      char c = stripped.charAt(i);
      boolean arrow = c == '>' && stripped.charAt(i - 1) == '-';
      depth += "([<".indexOf(c) >= 0 ? 1 : ")]>".indexOf(c) >= 0 && !arrow ? -1 : 0;
      if (c == ',' && depth == 1) {
        fields.add(stripped.substring(start, i).strip());
        start = i + 1;
      }
    }
    String last = stripped.substring(start, stripped.length() - 1).strip();
    if (!last.isEmpty()) {
      fields.add(last);
    }
    return fields;
  }

  private boolean type() {
    depth++;
    boolean is = depth <= MOST_DEPTH && typeInside();
    depth--;
    return is;
  }

  private boolean typeInside() {
    if (take("&")) {
      lifetime();
      takeWord("mut");
      return type();
    }
    if (take("*")) {
      return (takeWord("const") || takeWord("mut")) && type();
    }
    if (take("[")) {
      return type() && (!take(";") || length()) && take("]");
    }
    if (take("(")) {
      return types(")");
    }
    if (takeWord("dyn")) {
      return bounds();
    }
    if (takeWord("fn")) {
      return take("(") && types(")") && (!take("->") || type());
    }
    return take("!") || path();
  }

  /** Takes types with commas between them, up to a closing bracket. */
  private boolean types(String close) {
    while (!take(close)) {
      if (!(lifetime() || binding() || type())) {
        return false;
      }
      if (!take(",")) {
        return take(close);
      }
    }
    return true;
  }

  /** Takes what stands for an associated type, as in {@code Iterator<Item = u8>}. */
  private boolean binding() {
    int start = at;
    if (!word().isEmpty() && take("=") && type()) {
      return true;
    }
    at = start;
    return false;
  }

  private boolean bounds() {
    do {
      if (!lifetime() && !path()) {
        return false;
      }
    } while (take("+"));
    return true;
  }

  private boolean path() {
    String last;
    do {
      last = word();
      if (last.isEmpty()) {
        return false;
      }
    } while (take("::"));
    if (take("<")) {
      angles++;
      if (!types(">")) {
        return false;
      }
      angles--;
    }
    if (last.startsWith("Fn") && take("(")) {
      return types(")") && (!take("->") || type());
    }
    return angles > 0 || PRIMITIVES.contains(last) || Character.isUpperCase(last.charAt(0));
  }

  private boolean lifetime() {
    if (!take("'")) {
      return false;
    }
    return !word().isEmpty();
  }

  private boolean length() {
    skipSpace();
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
    return at > start;
  }

  private boolean take(String sign) {
    skipSpace();
    boolean there = text.startsWith(sign, at);
    at += there ? sign.length() : 0;
    return there;
  }

  private boolean takeWord(String word) {
    int start = at;
    if (word().equals(word)) {
      return true;
    }
    at = start;
    return false;
  }

  private String word() {
    skipSpace();
    int start = at;
    while (at < text.length()
        && (at == start
            ? Character.isLetter(text.charAt(at)) || text.charAt(at) == '_'
            : Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
    return text.substring(start, at);
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
