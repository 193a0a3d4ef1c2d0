package org.bytewise.benchmarks;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Small pieces of code whose allocations were counted by hand, for all who count. The figures are
 * of HotSpot with 64 bits, compressed references and class pointers, headers of 12 bytes and
 * objects aligned to 8, warm, as written; but for the exception they are the same on JDK 17 and 25.
 */
@SuppressWarnings("UnnecessaryStringBuilder") // What is measured is what people write.
public enum Corpus {
  /** An Object[2] of references to arrays, and two int[3]. */
  ARRAYS("new int[2][3]", 3, 24 + 2 * 32, () -> new int[2][3]),

  /**
   * The exception, and for a stack of at most 32 frames: Object[6] on 17 and Object[7] on 25,
   * short[32], int[32], Object[32], long[32].
   */
  EXCEPTION(
      "new RuntimeException(\"x\")",
      6,
      40 + (Runtime.version().feature() > 17 ? 48 : 40) + 80 + 144 + 144 + 272,
      () -> new RuntimeException("x")),

  /** One object, which has the int in it. */
  LAMBDA("{ int n = 1000; IntSupplier s = () -> n; }", 1, 16, Corpus::capture),

  /** Beyond the cache, so that there is an Integer. */
  BOX("(Object) Integer.valueOf(1000)", 1, 16, () -> Integer.valueOf(1000)),

  /** A String, and its byte[5]. */
  CONCATENATION(
      "\"a\" + Integer.parseInt(\"1000\")", 2, 24 + 24, () -> "a" + Integer.parseInt("1000")),

  /** An ArrayList, and arrays for 10, 15 and 22. */
  GROWTH(
      "{ var list = new ArrayList<String>(); for (int i = 0; i < 20; i++) list.add(\"x\"); }",
      4,
      24 + 56 + 80 + 104,
      Corpus::grow),

  /** A StringBuilder, its byte[16], a String, its byte[2]. */
  BUILDER(
      "new StringBuilder().append(\"ab\").toString()",
      4,
      24 + 32 + 24 + 24,
      () -> new StringBuilder().append("ab").toString()),

  /** A String[3] for the arguments, and the list around it. */
  VARARGS("Arrays.asList(\"a\", \"b\", \"c\")", 2, 32 + 24, () -> Arrays.asList("a", "b", "c")),

  /** A list, and its iterator. */
  ITERATOR(
      "new ArrayList<String>().iterator()", 2, 24 + 32, () -> new ArrayList<String>().iterator()),

  /** Two int[3]. */
  CLONE("new int[] {1, 2, 3}.clone()", 2, 32 + 32, () -> new int[] {1, 2, 3}.clone()),

  /** One int[3], made by reflection. */
  REFLECTION(
      "java.lang.reflect.Array.newInstance(int.class, 3)",
      1,
      32,
      () -> Array.newInstance(int.class, 3));

  private final String snippet;
  private final int objects;
  private final int bytes;

  @SuppressWarnings("ImmutableEnumChecker") // None of them has a state.
  private final Supplier<Object> code;

  Corpus(String snippet, int objects, int bytes, Supplier<Object> code) {
    this.snippet = snippet;
    this.objects = objects;
    this.bytes = bytes;
    this.code = code;
  }

  /** The code as a snippet. */
  public String snippet() {
    return snippet;
  }

  /** Objects that it creates. */
  public int objects() {
    return objects;
  }

  /** The sum of their shallow sizes, in bytes. */
  public int bytes() {
    return bytes;
  }

  /** Runs the code, and returns its value. */
  public Object run() {
    return code.get();
  }

  private static Object capture() {
    int n = 1000;
    IntSupplier s = () -> n;
    return s;
  }

  private static Object grow() {
    var list = new ArrayList<String>();
    for (int i = 0; i < 20; i++) {
      list.add("x");
    }
    return list;
  }
}
