package org.bytewise.snippets;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Makes statements of many kinds, each with the objects that it is known to create. */
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

  private Statements() {}

  /** A statement of any kind. */
  static Arbitrary<Statement> any() {
    return Arbitraries.oneOf(
        arrays(),
        openArrays(),
        clones(),
        records(),
        nested(),
        boxes(),
        strings(),
        concatenations(),
        lists(),
        linkedLists(),
        maps(),
        deques(),
        lambdas(),
        exceptions(),
        Arbitraries.of(
            new Statement("int n = 5000; keep = null;", e -> {}),
            new Statement("String s = \"literal\"; s.length();", e -> {}),
            new Statement("keep = List.of(); keep = Optional.empty();", e -> {})));
  }

  private static Arbitrary<String> elements() {
    return Arbitraries.of(
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

  private static Arbitrary<Integer> upTo(int most) {
    return Arbitraries.integers().between(0, most);
  }

  private static Arbitrary<Statement> arrays() {
    Arbitrary<List<Integer>> lengths = upTo(5).list().ofMinSize(1).ofMaxSize(4);
    return Combinators.combine(elements(), lengths).as((element, dimensions) -> {
      int[] each = dimensions.stream().mapToInt(i -> i).toArray();
      return new Statement(
          "keep = new " + element + brackets(each) + ";", e -> e.matrix(element, each));
    });
  }

  private static String brackets(int... lengths) {
    return Arrays.stream(lengths).mapToObj(n -> "[" + n + "]").collect(Collectors.joining());
  }

  private static Arbitrary<Statement> openArrays() {
    return Combinators.combine(elements(), upTo(20), upTo(2).map(n -> n + 1))
        .as((element, length, open) -> new Statement(
            "keep = new " + element + "[" + length + "]" + "[]".repeat(open) + ";",
            e -> e.arrays(element + "[]".repeat(open + 1), length)));
  }

  private static Arbitrary<Statement> clones() {
    return Combinators.combine(elements(), upTo(50))
        .as((element, length) -> new Statement(
            "keep = new " + element + "[" + length + "].clone();",
            e -> e.arrays(element + "[]", length, length)));
  }

  private static Arbitrary<Statement> records() {
    return Combinators.combine(
            Arbitraries.of(
                new Statement("new Pair(1, 2)", e -> e.objects(1, "Pair", 8)),
                new Statement(
                    "new Wide(1, (byte) 2, (short) 3, true)", e -> e.objects(1, "Wide", 12)),
                new Statement("new Tiny((byte) 1)", e -> e.objects(1, "Tiny", 1)),
                new Statement(
                    "new Refs(null, \"\", null)",
                    e -> e.objects(1, "Refs", 3 * e.vm().reference()))),
            upTo(10))
        .as((made, times) ->
            repeated(times, new Statement("keep = " + made.code() + ";", made.objects())));
  }

  private static Arbitrary<Statement> nested() {
    return Arbitraries.of(
        new Statement("keep = new Outer.Nested();", e -> e.objects(1, "Outer.Nested", 16)),
        new Statement(
            "keep = new Outer().new Inner().get() > 0;",
            e -> e.objects(1, "Outer", 4).objects(1, "Outer.Inner", e.vm().reference())),
        new Statement(
            "int[] n = {3}; class Local { int m() { return n[0]; } } keep = new Local().m() > 0 ? new Local() : null;",
            e -> e.arrays("int[]", 1).objects(2, "Local", e.vm().reference())),
        new Statement(
            "long n = System.nanoTime(); keep = new Runnable() { public void run() { keep = n; } };",
            e -> e.objects(1, "anonymous java.lang.Runnable", 8)));
  }

  /** The caches hold -128 to 127 and, of characters, 0 to 127. */
  private static Arbitrary<Statement> boxes() {
    Arbitrary<Integer> values = Arbitraries.oneOf(
        Arbitraries.of(-129, -128, -127, -1, 0, 1, 126, 127, 128, 129),
        Arbitraries.integers().between(-1000, 1000));
    return Combinators.combine(
            Arbitraries.of(
                "Integer", "Long", "Short", "Byte", "Character", "Double", "Float", "Boolean"),
            values)
        .as(Statements::box);
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

  private static Arbitrary<Statement> strings() {
    return Combinators.combine(upTo(30).map(n -> n + 2), upTo(20).map(n -> n + 2))
        .as((length, times) -> new Statement(
            "String s = \"%s\"; keep = new String(s); keep = s.substring(1); keep = s.repeat(%d);"
                .formatted("x".repeat(length), times),
            e -> e.sharedStrings(1).strings(length - 1).strings(length * (long) times)));
  }

  private static Arbitrary<Statement> concatenations() {
    return Combinators.combine(upTo(1_000_000), Arbitraries.of("ascii", "grün", "€"))
        .as((n, text) -> {
          boolean latin1 = text.chars().allMatch(c -> c < 256);
          int length = text.length() + Integer.toString(n).length();
          return new Statement(
              "int n = " + n + "; keep = \"" + text + "\" + n;",
              e -> e.strings(latin1 ? length : 2L * length));
        });
  }

  private static Arbitrary<Statement> lists() {
    return Combinators.combine(upTo(60), Arbitraries.of(true, false))
        .as((adds, sized) -> new Statement(
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
            }));
  }

  private static Arbitrary<Statement> linkedLists() {
    return upTo(30)
        .map(adds -> new Statement(
            "var l = new LinkedList<Integer>(); for (int i = 0; i < %d; i++) l.add(i);"
                .formatted(adds),
            e -> e.objects(1, "java.util.LinkedList", 8 + 2 * e.vm().reference())
                .objects(adds, "java.util.LinkedList.Node", 3 * e.vm().reference())));
  }

  private static Arbitrary<Statement> maps() {
    return upTo(60)
        .map(puts -> new Statement(
            "var m = new HashMap<Integer, String>(); for (int i = 0; i < %d; i++) m.put(1000 + i, \"\");"
                .formatted(puts),
            e -> {
              e.objects(1, "java.util.HashMap", 16 + 4 * e.vm().reference());
              e.objects(puts, "java.util.HashMap.Node", 4 + 3 * e.vm().reference());
              e.boxes(puts, "Integer");
              // Made for the first one, doubled by the one that comes when three quarters are
              // taken.
              int room = 0;
              for (int slots = 16; room < puts; slots *= 2) {
                e.arrays("java.util.HashMap.Node[]", slots);
                room = slots * 3 / 4;
              }
            }));
  }

  private static Arbitrary<Statement> deques() {
    return upTo(16)
        .map(pushes -> new Statement(
            "var d = new ArrayDeque<String>(); for (int i = 0; i < %d; i++) d.push(\"x\");"
                .formatted(pushes),
            e -> e.objects(1, "java.util.ArrayDeque", 8 + e.vm().reference())
                .arrays("java.lang.Object[]", 17)));
  }

  /** A lambda that captures nothing is made once, when it is linked. */
  private static Arbitrary<Statement> lambdas() {
    return Combinators.combine(upTo(10), Arbitraries.of(true, false))
        .as((times, made) -> new Statement(
            "for (int i = 0; i < %d; i++) { int n = 1000 + i; %s }"
                .formatted(
                    times,
                    made
                        ? "Supplier<Integer> s = () -> n; s.get();"
                        : "IntSupplier s = () -> 1; s.getAsInt();"),
            e -> {
              if (made) {
                e.objects(times, "lambda", 4).boxes(times, "Integer");
              }
            }));
  }

  private static Arbitrary<Statement> exceptions() {
    return upTo(10)
        .map(times -> repeated(
            times,
            new Statement(
                "try { throw new Quiet(); } catch (Quiet q) { }",
                e -> e.objects(1, "Quiet", 4 + 5 * e.vm().reference()))));
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
