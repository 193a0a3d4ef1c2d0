package org.bytewise.exercises.exam;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.exercises.Bound;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.Level;
import org.bytewise.exercises.Limit;
import org.bytewise.exercises.Marking;

/** Small exercises, one for each kind of budget, for answers that try to evade it. */
final class SmallExercises {
  /** The sum of numbers, without an object; few numbers and many. */
  static final Exercise TOTAL = of("total", List.of(limit(Limit.Kind.OBJECTS, "none")), """
      static int of(int[] values) {
        int sum = 0;
        for (int value : values) {
          sum += value;
        }
        return sum;
      }
      """, """
      static Object[] examples() {
        return new Object[] {new int[] {3, 4}, new int[0]};
      }
      static Object input(Random random) {
        int[] values = new int[random.nextInt(3) == 0 ? random.nextInt(4) : random.nextInt(400)];
        for (int i = 0; i < values.length; i++) {
          values[i] = random.nextInt();
        }
        return values;
      }
      static int run(Object input) {
        return Total.of((int[]) input);
      }
      """);

  /** The sum of ten large numbers, without an object; of three in the examples. */
  static final Exercise TEN = of("ten", List.of(limit(Limit.Kind.OBJECTS, "none")), """
      static int of(int[] values) {
        int sum = 0;
        for (int value : values) {
          sum += value;
        }
        return sum;
      }
      """, """
      static Object[] examples() {
        return new Object[] {
          new int[] {1_000, 2_000, 3_000}, new int[] {7_000, 6_000, 5_000}, new int[] {900, 800, 700}
        };
      }
      static Object input(Random random) {
        return random.ints(10, 1_000, 9_000).toArray();
      }
      static int run(Object input) {
        return Ten.of((int[]) input);
      }
      """);

  /** How deep brackets are nested, with a small stack. */
  static final Exercise NESTING =
      of("nesting", List.of(limit(Limit.Kind.STACK, 256 << 10)), """
      static int of(String text) {
        int open = 0;
        int most = 0;
        for (int i = 0; i < text.length(); i++) {
          open += text.charAt(i) == '(' ? 1 : -1;
          most = Math.max(most, open);
        }
        return most;
      }
      """, """
      static Object[] examples() {
        return new Object[] {"(())", ""};
      }
      static Object input(Random random) {
        int deep = random.nextInt(30);
        return "(".repeat(deep) + ")".repeat(deep);
      }
      static Object heavy(Random random) {
        int deep = 3_000 + random.nextInt(9);
        return "(".repeat(deep) + ")".repeat(deep);
      }
      static int run(Object input) {
        return Nesting.of((String) input);
      }
      """);

  /** A sum over a long way, in a small heap. */
  static final Exercise LONG_WAY =
      of("long-way", List.of(limit(Limit.Kind.HEAP, 12 << 20)), """
      static long of(int steps) {
        long sum = 0;
        for (int i = 0; i < steps; i++) {
          sum += i * (long) i;
        }
        return sum;
      }
      """, """
      static Object[] examples() {
        return new Object[] {3, 0};
      }
      static Object input(Random random) {
        return random.nextInt(1000);
      }
      static Object heavy(Random random) {
        return 4_000_000 + random.nextInt(1000);
      }
      static long run(Object input) {
        return LongWay.of((Integer) input);
      }
      """);

  /** The days of a year, as an object of its own. */
  static final Exercise DAYS =
      of("days", List.of(limit(Limit.Kind.DEEP, "at most par * 2")), """
      private final long[] bits = new long[6];
      static Days of(int[] days) {
        Days made = new Days();
        for (int day : days) {
          made.bits[day / 64] |= 1L << day % 64;
        }
        return made;
      }
      boolean has(int day) {
        return (bits[day / 64] & 1L << day % 64) != 0;
      }
      """, """
      static Object[] examples() {
        return new Object[] {new int[] {1, 40, 366}, new int[0]};
      }
      static Object input(Random random) {
        int[] days = new int[30 + random.nextInt(60)];
        for (int i = 0; i < days.length; i++) {
          days[i] = 1 + random.nextInt(366);
        }
        return days;
      }
      static Object run(Object input) {
        return Days.of((int[]) input);
      }
      static Object view(Object input, Object result) {
        StringBuilder days = new StringBuilder("has");
        for (int day = 1; day <= 366; day++) {
          if (((Days) result).has(day)) {
            days.append(' ').append(day);
          }
        }
        return days;
      }
      """);

  /** Long words, in a list of their own. */
  static final Exercise LONG_WORDS = of(
      "long-words",
      List.of(limit(Limit.Kind.BYTES, "at most par * 3"), limit(Limit.Kind.SURVIVORS, "none")),
      """
      static java.util.List<String> of(java.util.List<String> words) {
        java.util.List<String> all = new java.util.ArrayList<>();
        for (String word : words) {
          if (word.length() > 4) {
            all.add(word);
          }
        }
        return all;
      }
      """,
      """
      record Given(java.util.List<String> words, int[][] numbers) {}
      static Object[] examples() {
        return new Object[] {
          new Given(new java.util.ArrayList<>(java.util.List.of("short", "tiny")), new int[1][1])
        };
      }
      static Object input(Random random) {
        java.util.List<String> words = new java.util.ArrayList<>();
        for (int i = 20 + random.nextInt(20); i > 0; i--) {
          words.add("w" + random.nextInt(1_000_000));
        }
        return new Given(words, new int[][] {{1, 2}, {random.nextInt(5), 4}});
      }
      static Object run(Object input) {
        return LongWords.of(((Given) input).words());
      }
      """);

  /** A number in a text, or an exception. */
  static final Exercise DIGIT =
      of("digit", List.of(limit(Limit.Kind.OBJECTS, "at most 3")), """
      static int of(String text) {
        if (text.length() != 1) {
          throw new IllegalArgumentException("no digit");
        }
        return text.charAt(0) - '0';
      }
      """, """
      static Object[] examples() {
        return new Object[] {"7", "77"};
      }
      static Object input(Random random) {
        return String.valueOf(random.nextInt(12));
      }
      static int run(Object input) {
        return Digit.of((String) input);
      }
      """);

  private SmallExercises() {}

  private static Limit limit(Limit.Kind kind, String bound) {
    return new Limit(kind, "", Bound.parse(bound));
  }

  private static Limit limit(Limit.Kind kind, long bytes) {
    return new Limit(kind, "", new Bound(false, false, 1, bytes));
  }

  private static Exercise of(String id, List<Limit> budget, String solution, String trial) {
    return new Exercise(
        id,
        "A small exercise",
        "1. Small",
        Level.EASY,
        List.of(),
        false,
        budget,
        Marking.DEFAULT,
        "Do it.",
        List.of("One", "Two"),
        List.of(),
        "Done.",
        new Exercise.Sources(
            "import java.util.Random;\n\nfinal class Trial {\n" + trial + "}\n",
            "",
            source(id, solution),
            "",
            Map.of()),
        Optional.empty());
  }

  /** Returns an answer's whole source, given the members of its class. */
  static String source(String id, String members) {
    String name = Exercise.fileName(id).replace(".java", "");
    return "import java.nio.*;\nimport java.util.*;\nimport java.util.concurrent.*;\n"
        + "import java.util.concurrent.atomic.*;\nimport java.util.stream.*;\n\nfinal class "
        + name
        + " {\n"
        + members
        + "}\n";
  }
}
