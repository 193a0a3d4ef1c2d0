import java.util.Random;

final class Trial {
  record Key(String name, long number, boolean active) {}

  static Object[] examples() {
    return new Object[] {
      new Key("", 0, true),
      new Key("a", 7, false),
      new Key("", -1, true),
      new Key("Ann", -5_000_000_000L, true),
      new Key("Amy", -5_000_000_000L, true),
      new Key("b", -7, false),
      new Key("b", -7, true),
      new Key("b", 7, true),
      new Key("c", 7, true),
      new Key("", Long.MIN_VALUE, false),
      new Key("", Long.MAX_VALUE, true),
      new Key("\u0141\u00f3d\u017a \ud83d\ude00", 1, true)
    };
  }

  static Object input(Random random) {
    StringBuilder name = new StringBuilder();
    for (int i = 1 + random.nextInt(9); i > 0; i--) {
      name.append((char) ('a' + random.nextInt(26)));
    }
    long number = 1_000 + random.nextInt(1 << 30) * 37L;
    return new Key(
        name.toString(), random.nextInt(3) == 0 ? -number : number, random.nextBoolean());
  }

  static int run(Object input) {
    Key key = (Key) input;
    return HashByHand.hash(key.name(), key.number(), key.active());
  }
}
