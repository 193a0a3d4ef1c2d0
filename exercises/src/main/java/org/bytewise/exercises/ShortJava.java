package org.bytewise.exercises;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shortens a Java expression that makes a value. Elements and characters that are left out are
 * counted in comments, so the result is still Java.
 */
public final class ShortJava {
  /** Elements of each list, and characters of each string, from long to short. */
  private static final int[][] STEPS = {
    {1000, 400},
    {200, 200},
    {100, 100},
    {60, 80},
    {40, 60},
    {25, 40},
    {16, 40},
    {12, 30},
    {8, 30},
    {5, 24},
    {4, 20},
    {3, 16},
    {2, 12},
    {1, 8}
  };

  private static final int MOST_DEPTH = 40;
  private static final Pattern MORE = Pattern.compile("/\\* (\\d+) more \\*/");

  private final String text;
  private int at;

  private ShortJava(String text) {
    this.text = text;
  }

  /**
   * Returns an expression of about the given length.
   *
   * @param text an expression, or any other text, which is cut at its end
   * @param most the length at which a text is left as it is
   */
  public static String of(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    Item whole = new ShortJava(text).item(0);
    if (whole == null) {
      return text.substring(0, most) + "…";
    }
    for (int[] step : STEPS) {
      String shorter = whole.text(step[0], step[1]);
      if (shorter.length() <= most) {
        return shorter;
      }
    }
    return text.substring(0, most) + "…";
  }

  /** A piece of an expression. */
  private interface Piece {
    String text(int elements, int characters);
  }

  /** What stands between two commas. */
  private record Item(List<Piece> pieces) implements Piece {
    @Override
    public String text(int elements, int characters) {
      StringBuilder all = new StringBuilder();
      pieces.forEach(piece -> all.append(piece.text(elements, characters)));
      return all.toString();
    }

    /** Returns how many elements it stands for: several if it is a comment that counts them. */
    int count() {
      Matcher more = MORE.matcher(text(1, 1));
      return more.matches() ? Integer.parseInt(more.group(1)) : 1;
    }
  }

  private record Plain(String text) implements Piece {
    @Override
    public String text(int elements, int characters) {
      return text;
    }
  }

  /** A literal with its quotes. */
  private record Literal(String text) implements Piece {
    @Override
    public String text(int elements, int characters) {
      int end = 1 + characters;
      if (text.charAt(0) != '"' || text.length() <= end + 1) {
        return text;
      }
      int last = 1;
      while (last < end) {
        int next = last + length(last);
        if (next > end) {
          break;
        }
        last = next;
      }
      return text.substring(0, last) + "\" /* " + (text.length() - 1 - last)
          + " characters more */";
    }

    /** Returns the length of the character, escape or surrogate pair at an index. */
    private int length(int index) {
      if (text.charAt(index) != '\\') {
        return Character.charCount(text.codePointAt(index));
      }
      return text.charAt(index + 1) == 'u' ? 6 : 2;
    }
  }

  /** A list in braces or parentheses. */
  private record Group(char open, List<Item> items, char close) implements Piece {
    @Override
    public String text(int elements, int characters) {
      List<String> shown = new ArrayList<>();
      int most = Math.min(elements, items.size());
      for (Item item : items.subList(0, most)) {
        shown.add(item.text(elements, characters));
      }
      int rest =
          items.subList(most, items.size()).stream().mapToInt(Item::count).sum();
      if (rest > 0) {
        shown.add("/* " + rest + " more */");
      }
      return open + String.join(", ", shown) + close;
    }
  }

  /** Reads up to a comma or the end of the group; null if the text is not such an expression. */
  private Item item(int depth) {
    List<Piece> pieces = new ArrayList<>();
    int start = at;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean ends = c == ')' || c == '}' || c == ',';
      if (ends && depth > 0) {
        break;
      }
      if (ends || depth > MOST_DEPTH) {
        return null;
      }
      if (c != '"' && c != '\'' && c != '(' && c != '{') {
        at++;
        continue;
      }
      pieces.add(new Plain(text.substring(start, at)));
      Piece piece = c == '"' || c == '\'' ? literal(c) : group(c == '(' ? ')' : '}', depth);
      if (piece == null) {
        return null;
      }
      pieces.add(piece);
      start = at;
    }
    pieces.add(new Plain(text.substring(start, at)));
    return new Item(pieces);
  }

  private Piece literal(char quote) {
    int start = at;
    at++;
    while (at < text.length() && text.charAt(at) != quote) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    if (at >= text.length()) {
      return null;
    }
    at++;
    return new Literal(text.substring(start, at));
  }

  private Piece group(char close, int depth) {
    char open = text.charAt(at);
    List<Item> items = new ArrayList<>();
    do {
      at++;
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      Item item = item(depth + 1);
      if (item == null || at >= text.length()) {
        return null;
      }
      items.add(item);
    } while (text.charAt(at) == ',');
    if (text.charAt(at) != close) {
      return null;
    }
    at++;
    return new Group(open, items, close);
  }
}
