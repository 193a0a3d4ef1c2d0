package org.bytewise.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.AllocationProfile.LineAmount;
import org.bytewise.counting.AllocationProfile.TypeAmount;
import org.bytewise.snippets.session.SnippetSession;
import org.bytewise.testing.RandomInput;
import org.bytewise.testing.Seeded;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Snippets generated from statements with known allocations: the measurement matches the
 * expectation, in total and for each line.
 */
class GeneratedSnippetsTest {
  private static final int TRIES = 120;
  private static final int MOST_STATEMENTS = 8;

  private static SnippetSession session;
  private static CountedVm vm;
  private static int snippets;

  /** Where the statements stand. */
  enum Around {
    BLOCK,
    METHOD,
    LAMBDA,
    STATIC_METHOD
  }

  @BeforeAll
  static void open() {
    session = Counting.open();
    vm = CountedVm.of(session);
    Counting.declare(session, Statements.DECLARATIONS);
  }

  @AfterAll
  static void close() {
    session.close();
  }

  @Test
  void what_is_computed_is_what_is_measured() {
    Seeded.tries(TRIES, random -> {
      List<Statement> statements = RandomInput.list(random, 1, MOST_STATEMENTS, Statements::any);
      assertMeasured(statements, RandomInput.oneOf(random, Around.values()));
    });
  }

  private static void assertMeasured(List<Statement> statements, Around around) {
    String code = statements.stream()
        .map(s -> "{ " + s.code() + " }")
        .collect(Collectors.joining("\n", "\n", "\n"));
    String name = "generated" + ++snippets;
    String source = switch (around) {
      case BLOCK -> "{" + code + "}";
      case METHOD -> "void " + name + "() {" + code + "}";
      case LAMBDA -> "Runnable " + name + " = () -> {" + code + "};";
      case STATIC_METHOD -> "class " + name + " { static void go() {" + code + "} }";
    };
    ExpectedObjects expected = new ExpectedObjects(vm);
    statements.forEach(statement -> statement.objects().accept(expected));
    AllocationProfile profile = switch (around) {
      case BLOCK -> Counting.run(session, source);
      case METHOD -> declareAndRun(source, name + "()");
      case LAMBDA -> declareAndRun(source, name + ".run()");
      case STATIC_METHOD -> declareAndRun(source, name + ".go()");
    };
    assertThat(byType(profile)).as(source).isEqualTo(expected.byType());
    assertThat(profile.own()).as(source).isEqualTo(expected.sum());
    assertThat(profile.otherThreads()).as(source).isEqualTo(Amount.ZERO);
    assertLines(source, statements, profile);
  }

  /** Names without what a lambda or a local class stands in, and without its number there. */
  private static Map<String, Amount> byType(AllocationProfile profile) {
    return profile.byType().stream()
        .collect(Collectors.toMap(
            type -> type.type()
                .replaceFirst("^lambda in .*", "lambda")
                .replaceFirst("^local class (.*) in .*", "$1")
                .replaceFirst(" \\(\\d+\\)$", ""),
            TypeAmount::amount,
            Amount::plus));
  }

  private static AllocationProfile declareAndRun(String declaration, String call) {
    Counting.declare(session, declaration);
    return Counting.run(session, call);
  }

  /** The statements stand on lines of their own, from the second one on. */
  private static void assertLines(
      String source, List<Statement> statements, AllocationProfile profile) {
    Map<Integer, Amount> measured = profile.byLine().stream()
        .filter(line -> line.line() > 1)
        .collect(Collectors.toMap(LineAmount::line, LineAmount::amount));
    for (int i = 0; i < statements.size(); i++) {
      ExpectedObjects expected = new ExpectedObjects(vm);
      statements.get(i).objects().accept(expected);
      assertThat(measured.getOrDefault(i + 2, Amount.ZERO))
          .as("line %d of%n%s", i + 2, source)
          .isEqualTo(expected.sum());
    }
  }

  @Test
  void another_thread_s_objects_are_those_computed_and_none_of_the_snippet_s() {
    Seeded.tries(TRIES / 3, random -> {
      Statement first = Statements.any(random);
      Statement second = Statements.any(random);
      String source = """
          {
            Thread t = new Thread(() -> { { %s } { %s } });
            t.start();
            t.join();
          }""".formatted(first.code(), second.code());
      ExpectedObjects expected = new ExpectedObjects(vm);
      first.objects().accept(expected);
      second.objects().accept(expected);
      assertThat(Counting.run(session, source).otherThreads()).as(source).isEqualTo(expected.sum());
    });
  }

  @Test
  void each_further_element_of_a_stream_costs_its_own_objects_only() {
    Seeded.tries(TRIES / 3, random -> {
      int length = RandomInput.between(random, 1, 500);
      String pipeline = RandomInput.oneOf(
          random,
          ".boxed().forEach(x -> {})",
          ".filter(x -> true).boxed().anyMatch(x -> x < 0)",
          ".mapToObj(x -> (long) x).filter(x -> x > 0).noneMatch(x -> x < 0)",
          ".skip(0).boxed().peek(x -> {}).allMatch(x -> x > 0)");
      String code = "IntStream.range(1000, 1000 + %d)" + pipeline;
      AllocationProfile one = Counting.run(session, code.formatted(1));
      AllocationProfile many = Counting.run(session, code.formatted(length));
      ExpectedObjects expected = new ExpectedObjects(vm)
          .addAll(Counting.byType(one))
          .boxes(length - 1, pipeline.contains("boxed") ? "Integer" : "Long");
      assertThat(Counting.byType(many)).as(code, length).isEqualTo(expected.byType());
    });
  }
}
