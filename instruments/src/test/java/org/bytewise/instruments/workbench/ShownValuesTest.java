package org.bytewise.instruments.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What later lines cost does not depend on whether a value was shown: two sessions run the same
 * code, and only one of them shows its values.
 */
@OneJdkIsEnough
class ShownValuesTest {
  private static final Workbench SHOWN = Workbench.of(SessionOptions.builder().build());
  private static final Workbench UNSEEN = Workbench.of(SessionOptions.builder().build());

  private static final String MAP =
      "for (var e : v.entrySet()) {} v.entrySet(); v.keySet(); v.values(); v.toString();";
  private static final String COLLECTION = "for (var e : v) {} v.toString();";
  private static final String ANY = "v.toString();";

  @BeforeAll
  static void declare() {
    for (Workbench workbench : List.of(SHOWN, UNSEEN)) {
      workbench.warmUp();
    }
    for (Workbench workbench : List.of(SHOWN, UNSEEN)) {
      workbench.run("record Pair(Object a, Object b) {}");
      workbench.run("enum Hue { RED, GREEN }");
    }
  }

  @AfterAll
  static void close() {
    SHOWN.close();
    UNSEEN.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new HashMap<>(Map.of(1, 2))",
        "new LinkedHashMap<>(Map.of(1, 2))",
        "new TreeMap<>(Map.of(1, 2))",
        "new Hashtable<>(Map.of(1, 2))",
        "new WeakHashMap<>(Map.of(\"a\", 2))",
        "new IdentityHashMap<>(Map.of(1, 2))",
        "new EnumMap<>(Map.of(Hue.RED, 2))",
        "new ConcurrentHashMap<>(Map.of(1, 2))",
        "new ConcurrentSkipListMap<>(Map.of(1, 2))",
        "new Properties()",
        "Collections.unmodifiableMap(new HashMap<>(Map.of(1, 2)))",
        "Collections.synchronizedMap(new HashMap<>(Map.of(1, 2)))",
        "Collections.checkedMap(new HashMap<>(Map.of(1, 2)), Integer.class, Integer.class)",
        "Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(1, 2)))",
        "Map.of(1, 2)",
        "Map.of(1, 2, 3, 4)",
        "Collections.singletonMap(1, 2)",
        "new TreeMap<>(Map.of(1, 2, 3, 4)).headMap(2)",
        "new TreeMap<>(Map.of(1, 2)).descendingMap()",
        "new HashMap<Integer, Integer>() {{ put(1, 2); }}"
      })
  void a_map_that_was_shown_costs_what_it_would(String value) {
    assertSame(value, MAP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new ArrayList<>(List.of(new HashMap<>(Map.of(1, 2))))",
        "new LinkedList<>(List.of(new HashMap<>(Map.of(1, 2))))",
        "new ArrayDeque<>(List.of(new HashMap<>(Map.of(1, 2))))",
        "new HashSet<>(List.of(1, 2))",
        "new LinkedHashSet<>(List.of(1, 2))",
        "new TreeSet<>(List.of(1, 2))",
        "EnumSet.of(Hue.RED)",
        "new PriorityQueue<>(List.of(1, 2))",
        "new CopyOnWriteArrayList<>(List.of(new BigDecimal(\"1.50\")))",
        "new ConcurrentLinkedQueue<>(List.of(new BigDecimal(\"1.50\")))",
        "new LinkedBlockingQueue<>(List.of(new BigDecimal(\"1.50\")))",
        "new ArrayBlockingQueue<>(3, true, List.of(new BigDecimal(\"1.50\")))",
        "new ConcurrentSkipListSet<>(List.of(1, 2))",
        "ConcurrentHashMap.newKeySet()",
        "List.of(new HashMap<>(Map.of(1, 2)))",
        "Arrays.asList(new BigDecimal(\"1.50\"), new HashMap<>(Map.of(1, 2)))",
        "Collections.unmodifiableSet(new HashSet<>(List.of(1, 2)))",
        "Collections.synchronizedList(new ArrayList<>(List.of(new BigDecimal(\"1.50\"))))",
        "Collections.newSetFromMap(new WeakHashMap<>())",
        "new ArrayList<Object>(List.of(new BigDecimal(\"1.50\"), 2)).subList(0, 1)",
        "new HashMap<>(Map.of(1, new HashMap<>(Map.of(1, 2)))).values()"
      })
  void a_collection_that_was_shown_costs_what_it_would(String value) {
    assertSame(value, COLLECTION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new BigDecimal(\"12.50\")",
        "new BigInteger(\"123456789012345678901234567890\")",
        "new Date(5L)",
        "new java.net.URI(\"http\", \"h\", \"/p\", \"f\")",
        "Path.of(\"some/file\")",
        "java.nio.file.attribute.FileTime.fromMillis(5)",
        "Optional.of(new BigDecimal(\"12.50\"))",
        "new java.util.concurrent.atomic.AtomicReference<>(new BigDecimal(\"12.50\"))",
        "Map.entry(1, new BigDecimal(\"12.50\"))",
        "new AbstractMap.SimpleEntry<>(1, new HashMap<>(Map.of(1, 2)))",
        "new Pair(new BigDecimal(\"12.50\"), new HashMap<>(Map.of(1, 2)))",
        "new Pair(new Pair(new BigDecimal(\"12.50\"), 1), List.of(new Date(6L)))",
        "LocalDate.of(2026, 11, 27)",
        "ZonedDateTime.of(2026, 11, 27, 1, 2, 3, 4, ZoneOffset.UTC)",
        "Duration.ofSeconds(90)",
        "UUID.nameUUIDFromBytes(new byte[2])",
        "new BitSet(9)",
        "new StringJoiner(\", \").add(\"a\")",
        "Integer.valueOf(100_000)",
        "new String(\"text\")"
      })
  void anything_else_that_was_shown_costs_what_it_would(String value) {
    assertSame(value, ANY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new Object[] {new BigDecimal(\"12.50\"), new HashMap<>(Map.of(1, 2))}",
        "new Map[][] {{new HashMap<>(Map.of(1, 2))}}"
      })
  void what_is_in_an_array_that_was_shown_costs_what_it_would(String value) {
    assertSame(value, "Arrays.deepToString(v);");
  }

  /** What is done for the first time in a VM is done before, in both of them. */
  private static void assertSame(String value, String later) {
    for (Workbench workbench : List.of(SHOWN, UNSEEN)) {
      workbench.run("{ var v = " + value + "; " + later + " }");
    }
    Answer shown = SHOWN.run("var v = " + value + ";");
    Answer unseen = UNSEEN.runUnseen("var v = " + value + ";");
    assertThat(shown.lastSize().orElseThrow().afterShowing()).as(value).isEmpty();
    // As it is printed, once more, and in every other way that shows a variable.
    SHOWN.run("v");
    SHOWN.session().declarationsWithValues();
    AllocationProfile expected = own(UNSEEN, later);
    AllocationProfile measured = own(SHOWN, later);
    assertThat(measured.byType()).as("%s after %s", later, value).isEqualTo(expected.byType());
    assertThat(measured.own()).as("%s after %s", later, value).isEqualTo(expected.own());
    assertThat(characters(shown)).as(value).isEqualTo(characters(UNSEEN.withTexts(unseen)));
  }

  /** In order: that of an immutable map's entries is another one in each VM. */
  private static String characters(Answer answer) {
    char[] characters = ((Evaluation.Value) answer.last().orElseThrow()).text().toCharArray();
    Arrays.sort(characters);
    return new String(characters);
  }

  private static AllocationProfile own(Workbench workbench, String later) {
    AllocationProfile profile = workbench.run("{ " + later + " }").transcript().allocations();
    assertThat(profile.exact()).as(later).isTrue();
    return profile;
  }
}
