import java.util.Random;

final class Trial {
  record Search(String text, char wanted) {}

  static Object[] examples() {
    return new Object[] {
      new Search("banana", 'a'),
      new Search("banana", 'x'),
      new Search("", 'a'),
      new Search("banana", 'b'),
      new Search("Banana", 'b'),
      new Search("\u0141A\u0141a", 'A'),
      new Search("yes \u2713 no \u2717", '\u2717'),
      // Each emoji is two characters, and its second one may be what is wanted.
      new Search("\ud83d\ude00 a \ud83d\ude00a", 'a'),
      new Search("\ud83d\ude00 a \ud83d\ude00a", '\ude00'),
      new Search("ab".repeat(1200), 'b'),
      // A position that neither a short nor a char can hold.
      new Search("a".repeat(70_000) + "b", 'b')
    };
  }

  static Object input(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 200 + random.nextInt(200); i > 0; i--) {
      text.append((char) ('a' + random.nextInt(6)));
    }
    char wanted = (char) ('a' + random.nextInt(6));
    text.append(String.valueOf(wanted).repeat(12));
    return new Search(text.toString(), wanted);
  }

  static Object run(Object input) {
    Search search = (Search) input;
    return AllPositions.of(search.text(), search.wanted());
  }

  static Object view(Object input, Object result) {
    Search search = (Search) input;
    // What is created here would count with larger inputs.
    boolean again = search.text().length() < 30
        && result != null
        && result == AllPositions.of(search.text(), search.wanted());
    return again ? new Object[] {result, "the next call returns the same array"} : result;
  }

  static Object show(Object input) {
    Search search = (Search) input;
    int length = search.text().length();
    return length < 10_000
        ? search
        : "'" + search.wanted() + "' in " + length + " characters, of which only the last is one";
  }
}
