package org.bytewise.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.snippets.session.SnippetSession;
import org.bytewise.testing.Ending;
import org.bytewise.testing.RandomInput;
import org.bytewise.testing.Seeded;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A trace has every object once, in the order in which its thread created it. */
@Timeout(value = Ending.HANGS_MINUTES, unit = TimeUnit.MINUTES)
class ObjectOrderTest {
  private static final int ARRAYS = 5_000;
  private static final int TRIES = 40;
  private static final int MOST_STATEMENTS = 6;

  /** The difference in size between arrays of longs of neighbouring lengths. */
  private static final int LONG = 8;

  private static SnippetSession session;

  @BeforeAll
  static void open() {
    session = Counting.open();
    Counting.declare(session, Statements.DECLARATIONS);
  }

  @AfterAll
  static void close() {
    session.close();
  }

  private static List<CreatedObject> trace(String code) {
    List<CreatedObject> objects = new ArrayList<>();
    Transcript transcript = session.trace(code, objects::add);
    assertThat(transcript.succeeded()).as("%s%n→ %s", code, transcript).isTrue();
    assertThat(transcript.allocations().reason()).as(code).isNull();
    return objects;
  }

  /** The lengths of arrays of longs, from their sizes; the first one has length 1. */
  private static List<Long> lengths(List<CreatedObject> arrays) {
    long first = arrays.get(0).bytes();
    return arrays.stream().map(array -> 1 + (array.bytes() - first) / LONG).toList();
  }

  private static List<Long> upTo(int length) {
    return IntStream.rangeClosed(1, length).mapToObj(i -> (long) i).toList();
  }

  private static List<CreatedObject> arrays(List<CreatedObject> objects) {
    return objects.stream().filter(one -> one.type().equals("long[]")).toList();
  }

  private static String lines(IntFunction<String> line) {
    return IntStream.rangeClosed(1, ARRAYS).mapToObj(line).collect(Collectors.joining("\n"));
  }

  @Test
  void thousands_of_lines_come_in_order_each_with_its_number() {
    List<CreatedObject> objects =
        trace("{ Object o;\n" + lines("o = new long[%d];"::formatted) + "\n}");
    assertThat(lengths(objects)).isEqualTo(upTo(ARRAYS));
    assertThat(objects).extracting(CreatedObject::line).startsWith(2, 3, 4).endsWith(ARRAYS + 1);
    assertThat(objects).allMatch(one -> one.type().equals("long[]") && one.isOfInput());
    assertThat(objects.get(6).call()).isEqualTo("o = new long[7];");
  }

  @Test
  void a_loop_comes_in_order() {
    assertThat(lengths(trace("for (int i = 1; i <= 5000; i++) { Object o = new long[i]; }")))
        .isEqualTo(upTo(ARRAYS));
  }

  @Test
  void methods_constructors_recursion_and_lambdas_come_in_order() {
    Counting.declare(session, """
        long[] plainOrder(int n) { return new long[n]; }
        class HeldOrder { long[] held; HeldOrder(int n) { held = new long[n]; } }
        void deepOrder(int n, int to) {
          keep = new long[n];
          if (n < to) deepOrder(n + 1, to);
        }
        IntFunction<long[]> madeOrder = n -> new long[n];
        IntFunction<long[]> referredOrder = long[]::new;
        """);
    List<CreatedObject> objects = trace("""
        for (int i = 1; i <= 5000; ) {
          plainOrder(i++);
          new HeldOrder(i++);
          madeOrder.apply(i++);
          referredOrder.apply(i++);
          deepOrder(i, i + 5);
          i += 6;
        }""");
    assertThat(lengths(arrays(objects))).isEqualTo(upTo(ARRAYS));
    assertThat(arrays(objects).get(0))
        .extracting(CreatedObject::line, CreatedObject::call)
        .containsExactly(1, "plainOrder");
    assertThat(arrays(objects).get(0).snippet()).isNotEmpty();
    assertThat(arrays(objects).get(1).call()).isEqualTo("new HeldOrder");
  }

  @Test
  void millions_over_several_chunks_of_the_recording_come_in_order() {
    int count = 3_000_000;
    int different = 1_000;
    long[] seen = {0, 0, 0};
    Transcript transcript = session.trace(
        "for (int i = 0; i < " + count + "; i++) { Object o = new long[1 + i % 1000]; }",
        object -> {
          seen[0] = seen[1] == 0 ? object.bytes() : seen[0];
          long expected = seen[0] + LONG * (seen[1] % different);
          seen[2] += object.bytes() == expected ? 0 : 1;
          seen[1]++;
        });
    assertThat(transcript.allocations().reason()).isNull();
    assertThat(seen[1]).isEqualTo(count);
    assertThat(seen[2]).as("objects at a wrong place").isZero();
  }

  @Test
  void each_thread_has_its_own_order() {
    // A thread that has ended may be missing from the recording, so these stay until the VM ends.
    List<CreatedObject> objects = trace("""
        var done = new CountDownLatch(2);
        Runnable counting = () -> { for (int i = 1; i <= 500; i++) { Object o = new long[i]; } };
        Runnable staying = () -> {
          counting.run();
          done.countDown();
          while (true) java.util.concurrent.locks.LockSupport.park();
        };
        Thread first = new Thread(staying, "first order");
        Thread second = new Thread(staying, "second order");
        { first.start(); second.start(); counting.run(); done.await(); }
        """);
    for (String name : List.of("", "first order", "second order")) {
      assertThat(lengths(
              arrays(objects.stream().filter(one -> one.thread().equals(name)).toList())))
          .as("thread '%s'", name)
          .isEqualTo(upTo(500));
    }
  }

  @Test
  void lines_are_those_of_the_whole_input_or_of_an_earlier_snippet() {
    trace("Object earlierLine() {\n\n  return new int[1];\n}");
    List<CreatedObject> objects = trace("""

        // a comment
        int[] oneLine = new int[1];

        int[] twoLine = new int[2], threeLine = new int[3];
        long[] fourLine() {

          return new long[4];
        }
        earlierLine(); fourLine();
        if (oneLine.length == 1) {
          char[] five = new char[5];
        }
        """);
    assertThat(objects)
        .filteredOn(one -> one.type().endsWith("[]") && !one.type().equals("byte[]"))
        .extracting(one -> one.type() + " " + one.snippet().isEmpty() + " " + one.line())
        .containsExactly(
            "int[] true 3",
            "int[] true 5",
            "int[] true 5",
            "int[] false 3",
            "long[] true 8",
            "char[] true 12");
  }

  @Test
  void objects_and_bytes_are_those_of_the_receipt() {
    Seeded.tries(
        TRIES,
        random -> assertAllThere(RandomInput.list(random, 1, MOST_STATEMENTS, Statements::any)));
  }

  private static void assertAllThere(List<Statement> statements) {
    String code = statements.stream()
        .map(statement -> "{ " + statement.code() + " }")
        .collect(Collectors.joining("\n"));
    List<CreatedObject> objects = new ArrayList<>();
    AllocationProfile profile = session.trace(code, objects::add).allocations();
    assertThat(profile.reason()).as(code).isNull();
    assertThat(sum(objects, true)).as(code).isEqualTo(profile.own());
    assertThat(sum(objects, false)).as(code).isEqualTo(profile.otherThreads());
    assertThat(objects)
        .as(code)
        .filteredOn(CreatedObject::isOfInput)
        .allMatch(one ->
            one.line() >= 1 && one.line() <= statements.size() && !one.call().isEmpty())
        .isSortedAccordingTo((a, b) -> Integer.compare(a.line(), b.line()));
  }

  private static Amount sum(List<CreatedObject> objects, boolean ofInput) {
    return objects.stream()
        .filter(one -> one.isOfInput() == ofInput)
        .map(one -> new Amount(1, one.bytes()))
        .reduce(Amount.ZERO, Amount::plus);
  }
}
