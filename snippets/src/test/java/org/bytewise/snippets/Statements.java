package org.bytewise.snippets;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.bytewise.testing.RandomInput;

/** Generates statements of many kinds, each with the objects that it is known to create. */
final class Statements {
  /** What the statements need. */
  static final String DECLARATIONS = """
      record Pair(int a, int b) {}
      record Wide(long a, byte b, short c, boolean d) {}
      record Tiny(byte a) {}
      record Refs(Object a, String b, int[] c) {}
      class Outer { int v = 1; static class Nested { long a, b; } class Inner { int get() { return v; } } }
      class Quiet extends RuntimeException { Quiet() { super("quiet", null, false, false); } }
      Object keep;
      """;

  private static final List<Function<RandomGenerator, Statement>> KINDS = List.of(
      Statements::arrays,
      Statements::openArrays,
      Statements::clones,
      Statements::records,
      Statements::nested,
      Statements::boxes,
      Statements::strings,
      Statements::concatenations,
      Statements::lists,
      Statements::linkedLists,
      Statements::maps,
      Statements::deques,
      Statements::lambdas,
      Statements::exceptions,
      Statements::nothing);

  private Statements() {}

  /** A statement of any kind. */
  static Statement any(RandomGenerator random) {
    return KINDS.get(random.nextInt(KINDS.size())).apply(random);
  }

  private static Statement nothing(RandomGenerator random) {
    return RandomInput.oneOf(
        random,
        new Statement("int n = 5000; keep = null;", e -> {}),
        new Statement("String s = \"literal\"; s.length();", e -> {}),
        new Statement("keep = List.of(); keep = Optional.empty();", e -> {}));
  }

  private static String element(RandomGenerator random) {
    return RandomInput.oneOf(
        random,
        "boolean",
        "byte",
        "char",
        "short",
        "int",
        "long",
        "float",
        "double",
        "java.lang.Object",
        "java.lang.String",
        "java.lang.Integer",
        "java.util.List",
        "Pair",
        "Outer.Nested");
  }

  private static int upTo(int most, RandomGenerator random) {
    return RandomInput.between(random, 0, most);
  }

  private static Statement arrays(RandomGenerator random) {
    String element = element(random);
    int[] each = RandomInput.list(random, 1, 4, inner -> upTo(5, inner)).stream()
        .mapToInt(i -> i)
        .toArray();
    return new Statement(
        "keep = new " + element + brackets(each) + ";", e -> e.matrix(element, each));
  }

  private static String brackets(int... lengths) {
    return Arrays.stream(lengths).mapToObj(n -> "[" + n + "]").collect(Collectors.joining());
  }

  private static Statement openArrays(RandomGenerator random) {
    String element = element(random);
    int length = upTo(20, random);
    int open = 1 + upTo(2, random);
    return new Statement(
        "keep = new " + element + "[" + length + "]" + "[]".repeat(open) + ";",
        e -> e.arrays(element + "[]".repeat(open + 1), length));
  }

  private static Statement clones(RandomGenerator random) {
    String element = element(random);
    int length = upTo(50, random);
    return new Statement(
        "keep = new " + element + "[" + length + "].clone();",
        e -> e.arrays(element + "[]", length, length));
  }

  private static Statement records(RandomGenerator random) {
    Statement made = RandomInput.oneOf(
        random,
        new Statement("new Pair(1, 2)", e -> e.objects(1, "Pair", 8)),
        new Statement("new Wide(1, (byte) 2, (short) 3, true)", e -> e.objects(1, "Wide", 12)),
        new Statement("new Tiny((byte) 1)", e -> e.objects(1, "Tiny", 1)),
        new Statement(
            "new Refs(null, \"\", null)", e -> e.objects(1, "Refs", 3 * e.vm().reference())));
    return repeated(upTo(10, random), new Statement("keep = " + made.code() + ";", made.objects()));
  }

  private static Statement nested(RandomGenerator random) {
    return RandomInput.oneOf(
        random,
        new Statement("keep = new Outer.Nested();", e -> e.objects(1, "Outer.Nested", 16)),
        new Statement(
            "keep = new Outer().new Inner().get() > 0;",
            e -> e.objects(1, "Outer", 4).objects(1, "Outer.Inner", e.vm().reference())),
        new Statement(
            "int[] n = {3}; class Local { int m() { return n[0]; } } keep = new Local().m() > 0 ? "
                + "new Local() : null;",
            e -> e.arrays("int[]", 1).objects(2, "Local", e.vm().reference())),
        new Statement(
            "long n = System.nanoTime(); keep = new Runnable() { public void run() { keep = n; } "
                + "};",
            e -> e.objects(1, "anonymous java.lang.Runnable", 8)));
  }

  /** The caches hold -128 to 127 and, of characters, 0 to 127. */
  private static Statement boxes(RandomGenerator random) {
    int value = random.nextBoolean()
        ? RandomInput.oneOf(random, -129, -128, -127, -1, 0, 1, 126, 127, 128, 129)
        : RandomInput.between(random, -1000, 1000);
    String type = RandomInput.oneOf(
        random, "Integer", "Long", "Short", "Byte", "Character", "Double", "Float", "Boolean");
    return box(type, value);
  }

  private static Statement box(String type, int value) {
    boolean inCache = -128 <= value && value <= 127;
    return switch (type) {
      case "Byte" -> new Statement("Byte b = (byte) " + value + ";", e -> {});
      case "Boolean" -> new Statement("Boolean b = " + (value > 0) + ";", e -> {});
      case "Character" ->
        new Statement(
            "Character c = (char) " + Math.abs(value) + ";",
            e -> e.boxes(Math.abs(value) <= 127 ? 0 : 1, type));
      case "Double" -> new Statement("Double d = " + value + ".0;", e -> e.boxes(1, type));
      case "Float" -> new Statement("Float f = " + value + "f;", e -> e.boxes(1, type));
      case "Long" -> new Statement("Long l = " + value + "L;", e -> e.boxes(inCache ? 0 : 1, type));
      default -> new Statement(type + " x = " + value + ";", e -> e.boxes(inCache ? 0 : 1, type));
    };
  }

  private static Statement strings(RandomGenerator random) {
    int length = 2 + upTo(30, random);
    int times = 2 + upTo(20, random);
    return new Statement(
        "String s = \"%s\"; keep = new String(s); keep = s.substring(1); keep = s.repeat(%d);"
            .formatted("x".repeat(length), times),
        e -> e.sharedStrings(1).strings(length - 1).strings(length * (long) times));
  }

  private static Statement concatenations(RandomGenerator random) {
    int n = upTo(1_000_000, random);
    String text = RandomInput.oneOf(random, "ascii", "grün", "€");
    boolean latin1 = text.chars().allMatch(c -> c < 256);
    int length = text.length() + Integer.toString(n).length();
    return new Statement(
        "int n = " + n + "; keep = \"" + text + "\" + n;",
        e -> e.strings(latin1 ? length : 2L * length));
  }

  private static Statement lists(RandomGenerator random) {
    int adds = upTo(60, random);
    boolean sized = random.nextBoolean();
    return new Statement(
        "var l = new ArrayList<String>(%s); for (int i = 0; i < %d; i++) l.add(\"x\");"
            .formatted(sized ? "64" : "", adds),
        e -> {
          e.objects(1, "java.util.ArrayList", 8 + e.vm().reference());
          if (sized) {
            e.arrays("java.lang.Object[]", 64);
          }
          // By half of what there is, from ten on.
          int room = sized ? 64 : 0;
          while (room < adds) {
            room = room == 0 ? 10 : room + room / 2;
            e.arrays("java.lang.Object[]", room);
          }
        });
  }

  private static Statement linkedLists(RandomGenerator random) {
    int adds = upTo(30, random);
    return new Statement(
        "var l = new LinkedList<Integer>(); for (int i = 0; i < %d; i++) l.add(i);".formatted(adds),
        e -> e.objects(1, "java.util.LinkedList", 8 + 2 * e.vm().reference())
            .objects(adds, "java.util.LinkedList.Node", 3 * e.vm().reference()));
  }

  private static Statement maps(RandomGenerator random) {
    int puts = upTo(60, random);
    return new Statement(
        ("var m = new HashMap<Integer, String>();"
                + " for (int i = 0; i < %d; i++) m.put(1000 + i, \"\");")
            .formatted(puts),
        e -> {
          e.objects(1, "java.util.HashMap", 16 + 4 * e.vm().reference());
          e.objects(puts, "java.util.HashMap.Node", 4 + 3 * e.vm().reference());
          e.boxes(puts, "Integer");
          // Made for the first one, doubled by the one that comes when three quarters are taken.
          int room = 0;
          for (int slots = 16; room < puts; slots *= 2) {
            e.arrays("java.util.HashMap.Node[]", slots);
            room = slots * 3 / 4;
          }
        });
  }

  private static Statement deques(RandomGenerator random) {
    int pushes = upTo(16, random);
    return new Statement(
        "var d = new ArrayDeque<String>(); for (int i = 0; i < %d; i++) d.push(\"x\");"
            .formatted(pushes),
        e -> e.objects(1, "java.util.ArrayDeque", 8 + e.vm().reference())
            .arrays("java.lang.Object[]", 17));
  }

  /** A lambda that captures nothing is made once, when it is linked. */
  private static Statement lambdas(RandomGenerator random) {
    int times = upTo(10, random);
    boolean made = random.nextBoolean();
    String body =
        made ? "Supplier<Integer> s = () -> n; s.get();" : "IntSupplier s = () -> 1; s.getAsInt();";
    return new Statement(
        "for (int i = 0; i < %d; i++) { int n = 1000 + i; %s }".formatted(times, body), e -> {
          if (made) {
            e.objects(times, "lambda", 4).boxes(times, "Integer");
          }
        });
  }

  private static Statement exceptions(RandomGenerator random) {
    return repeated(
        upTo(10, random),
        new Statement(
            "try { throw new Quiet(); } catch (Quiet q) { }",
            e -> e.objects(1, "Quiet", 4 + 5 * e.vm().reference())));
  }

  private static Statement repeated(int times, Statement statement) {
    return new Statement(
        "for (int i = 0; i < %d; i++) { %s }".formatted(times, statement.code()), e -> {
          for (int i = 0; i < times; i++) {
            statement.objects().accept(e);
          }
        });
  }
}
