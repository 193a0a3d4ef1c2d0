package org.bytewise.snippets;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.snippets.session.SnippetSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Apart from one-time allocations, a method's first call costs as much as its second. The methods
 * are in {@code first-and-second-call.txt}; each is called {@code run}.
 */
class FirstAndSecondCallTest {
  /**
   * What the JDK's own code makes when it is asked for the first time, and keeps: on 17 and on 25.
   * It is the code's own, because the VM did not link, load or initialise anything there. By
   * method.
   */
  private static final Map<String, String> ON_EVERY_JDK = Map.ofEntries(
      entry("a charset by its name", "the tables of the charsets that are looked up"),
      entry("a date in a zone", "the rules of the time zone"),
      entry("a proxy", "the proxy class of a set of interfaces"),
      entry("a random UUID", "the operating system's source of randomness, and its mixer"),
      entry("a name-based UUID", "the security provider's service for MD5"),
      entry("printing", "a print stream's formatter"),
      entry("bytes to objects and back", "descriptions of serializable classes"),
      entry("a locale", "the locale's number patterns"),
      entry("a digest", "the security provider's service for SHA-256"));

  private static final Map<String, String> LAZY_CACHES = lazyCaches();

  private static Map<String, String> lazyCaches() {
    Map<String, String> caches = new HashMap<>(ON_EVERY_JDK);
    if (Runtime.version().feature() < 19) {
      caches.put("String.format", "a thread's buffer for digits");
    }
    return caches;
  }

  private static SnippetSession session;

  @BeforeAll
  static void open() {
    session = Counting.openUncollected();
  }

  @AfterAll
  static void close() {
    try (SnippetSession last = session) {
      Counting.assertUncollected(last);
    }
  }

  @TestFactory
  Stream<DynamicTest> both_calls_of_a_method_cost_the_same() {
    return methods().entrySet().stream()
        .map(method -> DynamicTest.dynamicTest(
            method.getKey(), () -> compare(method.getKey(), method.getValue())));
  }

  @Test
  void there_are_at_least_sixty_methods_and_every_exception_is_one_of_them() {
    assertThat(methods()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(methods().keySet()).containsAll(LAZY_CACHES.keySet());
    assertThat(LAZY_CACHES.size()).isLessThan(methods().size() / 10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IntStream.range(0, 10).boxed().toList()",
        "new String(\"hi\")",
        "{ int i = 1234; String s = \"a\" + i; }",
        "List.of(1000, 2000, 3000).toString()",
        "String.join(\"-\", List.of(\"a\", \"b\")).split(\"-\")",
        "{ int[] a = {}; try { a[1] = 0; } catch (ArrayIndexOutOfBoundsException e) { } }",
        "{ int n = 5000; Supplier<Integer> s = () -> n; s.get(); }",
        "new EnumMap<>(Map.of(TimeUnit.DAYS, 1)).containsKey(TimeUnit.HOURS)",
      })
  void so_do_both_runs_of_the_first_snippet_of_a_session(String code) {
    try (SnippetSession fresh = Counting.openUncollected()) {
      AllocationProfile first = Counting.run(fresh, code);
      AllocationProfile second = Counting.run(fresh, code);
      assertThat(first.byType()).as(code).isEqualTo(second.byType());
      Counting.assertUncollected(fresh);
    }
  }

  private static void compare(String name, String source) {
    Counting.declare(session, source);
    AllocationProfile first = Counting.run(session, "run()");
    AllocationProfile second = Counting.run(session, "run()");
    String cache = LAZY_CACHES.get(name);
    if (cache != null) {
      assertThat(first.own().objects())
          .as("%s%nis no exception any more (%s): take it off the list", source, cache)
          .isGreaterThan(second.own().objects());
    } else {
      assertThat(first.byType()).as(source).isEqualTo(second.byType());
      assertThat(first.own()).as(source).isEqualTo(second.own());
      assertThat(first.otherThreads()).as(source).isEqualTo(second.otherThreads());
    }
  }

  private static Map<String, String> methods() {
    Map<String, String> methods = new LinkedHashMap<>();
    for (String section : sections()) {
      int end = section.indexOf('\n');
      methods.put(section.substring(0, end).strip(), section.substring(end + 1));
    }
    return methods;
  }

  private static List<String> sections() {
    try (InputStream in =
        FirstAndSecondCallTest.class.getResourceAsStream("first-and-second-call.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^### ")).filter(s -> !s.isBlank()).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
