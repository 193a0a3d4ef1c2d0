package org.bytewise.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.snippets.session.SnippetSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Snippets whose objects were counted by hand, with the reason in a few words. Types of the JDK
 * have the fields that OpenJDK 17 and 25 give them.
 */
class HandCountedSnippetsTest {
  private static final int JDK = Runtime.version().feature();

  private static SnippetSession session;
  private static CountedVm vm;

  private record Case(String code, String why, Consumer<ExpectedObjects> objects) {}

  private final List<Case> cases = new ArrayList<>();

  @BeforeAll
  static void open() {
    session = Counting.open();
    vm = CountedVm.of(session);
    Counting.declare(session, """
        record Point(int x, int y) {}
        record Flags(boolean a, long b, byte c) {}
        record Line(Point from, Point to) {}
        enum Day { MON, TUE, WED }
        class Box<T> { T item; Box(T item) { this.item = item; } }
        class Outer { int v = 1; class Inner { int get() { return v; } } Inner make() { return new Inner(); } }
        class Quiet extends RuntimeException { Quiet() { super("quiet", null, false, false); } }
        class Base { long a; }
        class Derived extends Base { int b; }
        interface Shape { default int[] sides() { return new int[4]; } }
        class Square implements Shape {}
        int sum(int... all) { int s = 0; for (int i : all) s += i; return s; }
        Object chain(int n) { return n == 0 ? null : new Object[] {chain(n - 1)}; }
        void fail() { throw new Quiet(); }
        Object keep;
        """);
  }

  @AfterAll
  static void close() {
    session.close();
  }

  @TestFactory
  Stream<DynamicTest> the_objects_are_those_counted_by_hand() {
    arrays();
    boxes();
    strings();
    classes();
    collections();
    functions();
    exceptions();
    numbersAndDates();
    return cases.stream().map(c -> DynamicTest.dynamicTest(c.code(), () -> check(c)));
  }

  @Test
  void there_are_at_least_sixty_of_them() {
    the_objects_are_those_counted_by_hand();
    assertThat(cases).hasSizeGreaterThanOrEqualTo(60);
  }

  private static void check(Case c) {
    ExpectedObjects expected = new ExpectedObjects(vm);
    c.objects().accept(expected);
    AllocationProfile profile = Counting.run(session, c.code());
    assertThat(Counting.byType(profile))
        .as("%s (%s)", c.code(), c.why())
        .isEqualTo(expected.byType());
    assertThat(profile.own()).as("%s (%s)", c.code(), c.why()).isEqualTo(expected.sum());
    assertThat(profile.otherThreads()).as(c.code()).isEqualTo(AllocationProfile.Amount.ZERO);
  }

  private void count(String code, String why, Consumer<ExpectedObjects> objects) {
    cases.add(new Case(code, why, objects));
  }

  private void arrays() {
    count("new int[3]", "one array", e -> e.arrays("int[]", 3));
    count("new boolean[0]", "an empty array is an object, too", e -> e.arrays("boolean[]", 0));
    count("new long[5]", "eight bytes each", e -> e.arrays("long[]", 5));
    count("new String[7]", "references, no strings", e -> e.arrays("java.lang.String[]", 7));
    count("new int[2][3]", "one array of two, two of three", e -> e.matrix("int", 2, 3));
    count("new int[2][3][4]", "1 + 2 + 6 arrays", e -> e.matrix("int", 2, 3, 4));
    count("new char[4][]", "the inner arrays are null", e -> e.arrays("char[][]", 4));
    count("new Point[2][2]", "an array of arrays", e -> e.matrix("Point", 2, 2));
    count("new int[] {1, 2, 3}.clone()", "the array and its copy", e -> e.arrays("int[]", 3, 3));
    count("Arrays.copyOf(new byte[8], 16)", "old and new", e -> e.arrays("byte[]", 8, 16));
    count(
        "int[][] j = {{1}, {1, 2}, {}};",
        "outer and three inner ones", e -> e.arrays("int[][]", 3).arrays("int[]", 1, 2, 0));
    count("sum(1, 2, 3)", "varargs make an array", e -> e.arrays("int[]", 3));
    count("sum()", "of length 0, too", e -> e.arrays("int[]", 0));
    count(
        "Arrays.asList(\"a\", \"b\")",
        "the varargs array and a view of it",
        e -> e.arrays("java.lang.String[]", 2).objects(1, "java.util.Arrays.ArrayList", 4 + ref()));
    count(
        "{ int s = 0; for (int i : new int[9]) s += i; }",
        "an array needs no iterator",
        e -> e.arrays("int[]", 9));
  }

  private void boxes() {
    count("int x = 5000;", "a primitive variable is no object", e -> {});
    count("Integer x = 5000;", "beyond the cache", e -> e.boxes(1, "Integer"));
    count("Integer x = 127;", "the last one in the cache", e -> {});
    count("Integer x = 128;", "the first one beyond it", e -> e.boxes(1, "Integer"));
    count("Integer x = -128;", "the first one in it", e -> {});
    count("Integer x = -129;", "below it", e -> e.boxes(1, "Integer"));
    count("Long x = 128L;", "Long has the same cache", e -> e.boxes(1, "Long"));
    count(
        "Character x = '\\u0080';",
        "characters are cached up to 127",
        e -> e.boxes(1, "Character"));
    count("Short x = 127;", "cached", e -> {});
    count("Byte x = -128;", "all of them are cached", e -> {});
    count("Boolean x = true;", "there are two", e -> {});
    count("Double x = 0.0;", "no cache", e -> e.boxes(1, "Double"));
    count("Float x = 1f;", "no cache", e -> e.boxes(1, "Float"));
    count("Object x = 5000L;", "boxed as what it is", e -> e.boxes(1, "Long"));
    count("5000 + 1", "the prompt's own box is no part of it", e -> {});
    count(
        "{ Integer n = 1000; n++; n += 5; }",
        "each change is another box",
        e -> e.boxes(3, "Integer"));
    count(
        "for (int i = 0; i < 1000; i++) { keep = i; }",
        "1000 without 0 to 127",
        e -> e.boxes(872, "Integer"));
    count(
        "{ long s = 0; for (Long l = 0L; l < 200; l++) s += l; }",
        "128 to 200",
        e -> e.boxes(73, "Long"));
  }

  private void strings() {
    count("String s = \"literal\";", "made when the class was linked", e -> {});
    count("String s = \"con\" + \"stant\";", "the compiler did it", e -> {});
    count("new String(\"shared\")", "the array is shared", e -> e.sharedStrings(1));
    count("\"hello\".substring(1)", "a string and its array", e -> e.strings(4));
    count("\"hello\".substring(0)", "the same string", e -> {});
    count("\"ab\".repeat(10)", "a byte per character", e -> e.strings(20));
    count("\"€\".repeat(10)", "two bytes per character", e -> e.strings(20));
    count("\"abc\".concat(\"de\")", "one new string", e -> e.strings(5));
    count("\"abc\".toUpperCase()", "one new string", e -> e.strings(3));
    count("\"ABC\".toUpperCase()", "nothing to change", e -> {});
    count("\"abc\".replace('b', 'x')", "one new string", e -> e.strings(3));
    count("\"abc\".toCharArray()", "a char array", e -> e.arrays("char[]", 3));
    count("\"abc\".isEmpty() || \"abc\".equals(\"abd\")", "comparing makes nothing", e -> {});
    count("String.valueOf(12345)", "five digits", e -> e.strings(5));
    count(
        "{ int i = 1234; keep = \"a\" + i; }",
        "the digits go straight to the array",
        e -> e.strings(5));
    count(
        "{ String s = \"\"; for (int i = 0; i < 5; i++) s += \"x\"; }",
        "joining to an empty string copies it, then one for each length from 2 on",
        e -> e.sharedStrings(1).strings(2, 3, 4, 5));
    count(
        "new StringBuilder()",
        "sixteen characters of room",
        e -> e.objects(1, "java.lang.StringBuilder", builder()).arrays("byte[]", 16));
    count(
        "new StringBuilder(3).append(\"abcd\").toString()",
        "3 grow to 2 × 3 + 2, then the string",
        e -> e.objects(1, "java.lang.StringBuilder", builder())
            .arrays("byte[]", 3, 8)
            .strings(4));
    count(
        "\"a\".getBytes(java.nio.charset.StandardCharsets.UTF_8)",
        "a copy",
        e -> e.arrays("byte[]", 1));
    count(
        "switch (\"b\") { case \"a\": keep = 1; break; case \"b\": keep = 2; }",
        "hash codes and comparisons only",
        e -> {});
    count(
        "new String(\"literal\").intern()",
        "the literal is interned already",
        e -> e.sharedStrings(1));
  }

  private void classes() {
    count("new Object()", "a header", e -> e.objects(1, "java.lang.Object", 0));
    count("new Point(1, 2)", "two ints", e -> e.objects(1, "Point", 8));
    count("new Flags(true, 1, (byte) 1)", "1 + 8 + 1 bytes", e -> e.objects(1, "Flags", 10));
    count(
        "new Line(new Point(1, 2), new Point(3, 4))",
        "three records",
        e -> e.objects(1, "Line", 2 * ref()).objects(2, "Point", 8));
    count(
        "new Point(1, 2).equals(new Point(1, 2))",
        "equals makes nothing once it is linked",
        e -> e.objects(2, "Point", 8));
    count("new Point(1, 2).hashCode()", "nor does hashCode", e -> e.objects(1, "Point", 8));
    count("new Box<>(1)", "a box around a cached Integer", e -> e.objects(1, "Box", ref()));
    count(
        "new Box<>(new Box<>(1000))",
        "two boxes and an Integer",
        e -> e.objects(2, "Box", ref()).boxes(1, "Integer"));
    count(
        "new Outer().make().get()",
        "the inner one knows its outer one",
        e -> e.objects(1, "Outer", 4).objects(1, "Outer.Inner", ref()));
    count("new Derived()", "the superclass's field, too", e -> e.objects(1, "Derived", 12));
    count(
        "new Square().sides()",
        "a default method's array",
        e -> e.objects(1, "Square", 0).arrays("int[]", 4));
    count(
        "{ int base = 3; class Adder { int add(int n) { return base + n; } } new Adder().add(1); }",
        "a local class keeps what it captured",
        e -> e.objects(1, "Adder", 4));
    count(
        "{ long n = 3; keep = new Object() { long get() { return n; } }; }",
        "so does an anonymous one; a constant needs no field",
        e -> e.objects(1, "anonymous java.lang.Object", 8));
    count("Day.values()", "a fresh array each time", e -> e.arrays("Day[]", 3));
    count("Day.valueOf(\"TUE\").ordinal()", "found in the class's own map", e -> {});
    count(
        "switch (Day.MON) { case MON: keep = 1; break; default: }", "no array is needed", e -> {});
    count(
        "keep = chain(100);",
        "recursion deeper than a recorded stack",
        e -> e.add("java.lang.Object[]", 100, vm.array(ref(), 1)));
    count(
        "{ Object o = \"text\"; if (o instanceof String s) keep = s.length(); }",
        "a pattern makes nothing",
        e -> {});
  }

  private void collections() {
    count(
        "new ArrayList<String>()",
        "the array waits for the first element",
        e -> e.objects(1, "java.util.ArrayList", arrayList()));
    count(
        "new ArrayList<String>(20)",
        "the array is there at once",
        e -> e.objects(1, "java.util.ArrayList", arrayList()).arrays("java.lang.Object[]", 20));
    count(
        "{ var l = new ArrayList<String>(); for (int i = 0; i < 20; i++) l.add(\"x\"); }",
        "10, 15 and 22 slots",
        e -> e.objects(1, "java.util.ArrayList", arrayList())
            .arrays("java.lang.Object[]", 10, 15, 22));
    count(
        "{ for (String s : new ArrayList<String>()) keep = s; }",
        "a list and its iterator",
        e -> e.objects(1, "java.util.ArrayList", arrayList())
            .objects(1, "java.util.ArrayList.Itr", 12 + ref()));
    count(
        "{ var l = new LinkedList<String>(); l.add(\"a\"); l.add(\"b\"); }",
        "a node for each",
        e -> e.objects(1, "java.util.LinkedList", 8 + 2 * ref())
            .objects(2, "java.util.LinkedList.Node", 3 * ref()));
    count(
        "new HashMap<String, String>()",
        "the table waits, too",
        e -> e.objects(1, "java.util.HashMap", hashMap()));
    count(
        "{ var m = new HashMap<String, String>(); m.put(\"a\", \"b\"); }",
        "sixteen slots, a node",
        e -> e.objects(1, "java.util.HashMap", hashMap())
            .arrays("java.util.HashMap.Node[]", 16)
            .objects(1, "java.util.HashMap.Node", node()));
    count(
        "{ var m = new HashMap<Integer, String>(); for (int i = 0; i < 13; i++) m.put(i, \"\"); }",
        "the thirteenth doubles the table",
        e -> e.objects(1, "java.util.HashMap", hashMap())
            .arrays("java.util.HashMap.Node[]", 16, 32)
            .objects(13, "java.util.HashMap.Node", node()));
    count(
        "{ var s = new HashSet<String>(); s.add(\"a\"); }",
        "a map inside",
        e -> e.objects(1, "java.util.HashSet", ref())
            .objects(1, "java.util.HashMap", hashMap())
            .arrays("java.util.HashMap.Node[]", 16)
            .objects(1, "java.util.HashMap.Node", node()));
    count(
        "{ var m = new LinkedHashMap<String, String>(); m.put(\"a\", \"b\"); }",
        "nodes with two more references; the map of 21 and later has one int more",
        e -> e.objects(1, "java.util.LinkedHashMap", hashMap() + 2 * ref() + (JDK >= 21 ? 5 : 1))
            .arrays("java.util.HashMap.Node[]", 16)
            .objects(1, "java.util.LinkedHashMap.Entry", node() + 2 * ref()));
    count(
        "{ var m = new TreeMap<String, String>(); m.put(\"a\", \"b\"); m.put(\"c\", \"d\"); }",
        "an entry for each",
        e -> e.objects(1, "java.util.TreeMap", 7 * ref() + 8)
            .objects(2, "java.util.TreeMap.Entry", 5 * ref() + 1));
    count(
        "new ArrayDeque<String>()",
        "one slot more than 16",
        e -> e.objects(1, "java.util.ArrayDeque", ref() + 8).arrays("java.lang.Object[]", 17));
    count(
        "new PriorityQueue<String>()",
        "eleven slots",
        e -> e.objects(1, "java.util.PriorityQueue", 2 * ref() + 8)
            .arrays("java.lang.Object[]", 11));
    count("List.of()", "there is one", e -> {});
    count(
        "List.of(\"a\", \"b\")",
        "two fields instead of an array",
        e -> e.objects(1, "java.util.ImmutableCollections.List12", 2 * ref()));
    count(
        "List.of(\"a\", \"b\", \"c\")",
        "an array of three",
        e -> e.objects(1, "java.util.ImmutableCollections.ListN", ref() + 1)
            .arrays("java.lang.Object[]", 3));
    count(
        "Map.of(\"a\", \"b\")",
        "two fields",
        e -> e.objects(1, "java.util.ImmutableCollections.Map1", 4 * ref()));
    count(
        "new EnumMap<Day, String>(Day.class)",
        "an array as long as the enum",
        e -> e.objects(1, "java.util.EnumMap", 5 * ref() + 4).arrays("java.lang.Object[]", 3));
    count(
        "EnumSet.of(Day.MON)",
        "bits in a long",
        e -> e.objects(1, "java.util.RegularEnumSet", 8 + 2 * ref()));
    count("Collections.emptyList()", "there is one", e -> {});
    count(
        "new BitSet()",
        "64 bits",
        e -> e.objects(1, "java.util.BitSet", ref() + 4 + 1).arrays("long[]", 1));
  }

  private void functions() {
    count("Runnable r = () -> {};", "made once, when it was linked", e -> {});
    count(
        "for (int i = 0; i < 5; i++) { int n = i; Supplier<Integer> s = () -> n; keep = s; }",
        "what it captures is a field",
        e -> e.objects(5, "lambda", 4));
    count(
        "{ String t = \"abc\"; keep = (IntSupplier) t::length; }",
        "a bound method reference",
        e -> e.objects(1, "lambda", ref()));
    count("keep = (Function<String, Integer>) Integer::parseInt;", "captures nothing", e -> {});
    count(
        "{ Supplier<List<String>> s = ArrayList::new; s.get(); s.get(); }",
        "two lists",
        e -> e.objects(2, "java.util.ArrayList", arrayList()));
    count(
        "{ Supplier<String> s = String::new; s.get(); }",
        "it shares the empty array",
        e -> e.sharedStrings(1));
    count(
        "{ IntFunction<int[]> f = int[]::new; f.apply(3); }",
        "an array",
        e -> e.arrays("int[]", 3));
    count("Optional.of(\"x\")", "one field", e -> e.objects(1, "java.util.Optional", ref()));
    count("Optional.empty()", "there is one", e -> {});
    count(
        "Optional.of(\"x\").map(s -> 1000)",
        "two optionals and a box",
        e -> e.objects(2, "java.util.Optional", ref()).boxes(1, "Integer"));
    count(
        "Collections.nCopies(5, \"x\")",
        "one element is kept",
        e -> e.objects(1, "java.util.Collections.CopiesList", 4 + 4 + ref()));
  }

  private void exceptions() {
    count(
        "try { fail(); } catch (Quiet q) { }",
        "without a stack trace",
        e -> e.objects(1, "Quiet", throwable()));
    count(
        "for (int i = 0; i < 3; i++) { try { fail(); } catch (Quiet q) { } }",
        "three of them",
        e -> e.objects(3, "Quiet", throwable()));
    count(
        "keep = new IllegalStateException();",
        "a stack of up to 32 frames is kept in five arrays",
        e -> trace(e.objects(1, "java.lang.IllegalStateException", throwable())));
    count(
        "try { keep = 1 / (sum()); } catch (ArithmeticException x) { }",
        "made by the VM, with its message \"/ by zero\"",
        e -> trace(e.objects(1, "java.lang.ArithmeticException", throwable())
            .strings(9)
            .arrays("int[]", 0)));
    count(
        "{ String s = null; try { s.length(); } catch (NullPointerException x) { } }",
        "the message is made when somebody asks; one int for that",
        e -> trace(e.objects(1, "java.lang.NullPointerException", throwable() + 4 + ref())));
    count(
        "{ int[] a = {}; try { a[1] = 0; } catch (ArrayIndexOutOfBoundsException x) { } }",
        "\"Index 1 out of bounds for length 0\"",
        e -> trace(e.objects(1, "java.lang.ArrayIndexOutOfBoundsException", throwable())
            .strings(34)
            .arrays("int[]", 0)));
    count(
        "{ int n = -1; try { keep = new int[n]; } catch (NegativeArraySizeException x) { } }",
        "\"-1\"",
        e -> trace(
            e.objects(1, "java.lang.NegativeArraySizeException", throwable()).strings(2)));
  }

  private void numbersAndDates() {
    count(
        "new java.util.concurrent.atomic.AtomicLong()",
        "a long",
        e -> e.objects(1, "java.util.concurrent.atomic.AtomicLong", 8));
    count(
        "new Random(1)",
        "its seed is an AtomicLong",
        e -> e.objects(1, "java.util.Random", 8 + ref() + 1)
            .objects(1, "java.util.concurrent.atomic.AtomicLong", 8));
    count(
        "BigInteger.valueOf(1000)",
        "a magnitude of one int",
        e -> e.objects(1, "java.math.BigInteger", 20 + ref()).arrays("int[]", 1));
    count("BigInteger.TEN", "a constant", e -> {});
    count(
        "BigDecimal.valueOf(12345, 2)",
        "a long inside, no BigInteger",
        e -> e.objects(1, "java.math.BigDecimal", 16 + 2 * ref()));
    count(
        "LocalDate.of(2024, 2, 29)",
        "int, short, short",
        e -> e.objects(1, "java.time.LocalDate", 8));
    count(
        "LocalDate.of(2024, 2, 29).plusDays(1).getDayOfWeek()",
        "two dates",
        e -> e.objects(2, "java.time.LocalDate", 8));
    count("Duration.ofSeconds(5)", "long and int", e -> e.objects(1, "java.time.Duration", 12));
    count("new UUID(1, 2)", "two longs", e -> e.objects(1, "java.util.UUID", 16));
    count("Integer.parseInt(\"12345\") + Math.max(1, 2)", "primitives only", e -> {});
    count(
        "IntStream.range(0, 100).sum()",
        "source, pipeline, reduction and its sink, however long; the sum is boxed inside",
        e -> e.objects(1, "java.util.stream.Streams.RangeIntSpliterator", 12)
            .objects(1, "java.util.stream.IntPipeline.Head", 6 * ref() + 15)
            .objects(1, "anonymous class (6) in java.util.stream.ReduceOps", 4 + 2 * ref())
            .objects(1, "local class ReducingSink (5) in java.util.stream.ReduceOps", 8 + ref())
            .boxes(1, "Integer"));
  }

  private static int ref() {
    return vm.reference();
  }

  private static int arrayList() {
    return ref() + 8;
  }

  private static int hashMap() {
    return 4 * ref() + 16;
  }

  private static int node() {
    return 3 * ref() + 4;
  }

  private static int builder() {
    return ref() + 4 + 1;
  }

  /** Backtrace, message, cause, stack trace, depth, suppressed exceptions. */
  private static int throwable() {
    return 5 * ref() + 4;
  }

  /**
   * What the VM keeps of a stack of at most 32 frames, until someone asks for it. Since 21 it has a
   * slot more, for the frames of virtual threads.
   */
  private static void trace(ExpectedObjects expected) {
    expected
        .arrays("java.lang.Object[]", JDK >= 21 ? 7 : 6, 32)
        .arrays("short[]", 32)
        .arrays("int[]", 32)
        .arrays("long[]", 32);
  }
}
