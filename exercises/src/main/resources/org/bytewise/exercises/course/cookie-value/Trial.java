import java.util.Random;

final class Trial {
  private static final String[] NAMES = {"id", "sid", "idx", "ID", "theme", "me", "i", "d", "lang"};
  private static final String[] VALUES = {
    "", "=", "id", "id=7", " id=7", "dark mode", "dark ", "\u00e9", "7"
  };

  record Question(String header, String name) {}

  static Object[] examples() {
    return new Object[] {
      new Question("id=7; theme=dark", "theme"),
      new Question("id=7; theme=dark", "me"),
      new Question("a==; b=", "a"),
      new Question("a==; b=", "b"),
      new Question("", "a"),
      new Question("theme2=x; theme=y", "theme"),
      new Question("x=id; id=7", "id"),
      new Question("x= id=5; id=7", "id"),
      new Question("x=id=5", "id"),
      new Question("id=first; id=second", "id"),
      new Question("ID=1; id=2", "id"),
      new Question("a.b=1; a+b=2; a*=3", "a+b"),
      new Question("axb=1; a.b=2", "a.b"),
      new Question("q=say it; z=w", "it"),
      new Question("a=b ; c=d ", "a"),
      new Question("a=b ; c=d ", "c"),
      new Question("a= ", "a"),
      // Two names with the same hash code.
      new Question("Aa=1; BB=2", "BB"),
      new Question("\u0142=\u2713; l=v", "\u0142"),
      new Question("n" + "1=v; n".repeat(400) + "=last", "n"),
      // Longer than a short or a char can count.
      new Question("n" + "1=v; n".repeat(12_000) + "=last", "n")
    };
  }

  static Object input(Random random) {
    StringBuilder header = new StringBuilder();
    for (int i = 3 + random.nextInt(10); i > 0; i--) {
      header.append(NAMES[random.nextInt(NAMES.length)]).append('=');
      header.append(VALUES[random.nextInt(VALUES.length)]);
      header.append(random.nextInt(4) == 0 ? random.nextInt(1_000_000) : "").append("; ");
    }
    header.append("last=").append(random.nextInt());
    String name = random.nextInt(3) == 0 ? "last" : NAMES[random.nextInt(NAMES.length)];
    return new Question(header.toString(), name);
  }

  static Object run(Object input) {
    Question question = (Question) input;
    return CookieValue.of(question.header(), question.name());
  }
}
