package org.bytewise.repl.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytewise.repl.command.CommandAssert.assertThat;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bytewise.instruments.workbench.Answer;
import org.bytewise.instruments.workbench.Measured;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.layout.Footprint;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Inputs of two to five statements with objects of many kinds: the size in each statement's receipt
 * is what is measured when the same expression, or afterwards the variable, is asked for.
 */
@OneJdkIsEnough
class GeneratedReceiptsTest {
  private static final long SEED = 20_261_127;
  private static final int INPUTS = 40;
  private static final int SHOWN_INPUTS = 12;
  private static final int MOST_STATEMENTS = 5;

  /** In each of them N becomes a number from 1 to 40. */
  private static final String[] EXPRESSIONS = {
    "new Object()",
    "new int[N]",
    "new byte[N][2]",
    "new Object[N]",
    "new String(\"text\".repeat(N))",
    "\"€\".repeat(N)",
    "new StringBuilder(N)",
    "Integer.valueOf(1000 + N)",
    "new BigDecimal(\"N.50\")",
    "new BigInteger(\"7\".repeat(N))",
    "new Date(NL)",
    "LocalDate.ofEpochDay(N)",
    "ZonedDateTime.of(2026, 1, 1, 1, 1, 1, N, ZoneOffset.UTC)",
    "Duration.ofSeconds(N)",
    "UUID.nameUUIDFromBytes(new byte[N])",
    "Optional.of(new BigDecimal(\"N.5\"))",
    "new ArrayList<>(Collections.nCopies(N, 1))",
    "new LinkedList<>(Collections.nCopies(N, \"a\"))",
    "new ArrayDeque<>(Collections.nCopies(N, 'a'))",
    "new PriorityQueue<>(Collections.nCopies(N, 2L))",
    "List.of(1, N)",
    "Set.of(1, 2, 1000 + N)",
    "Map.of(\"a\", N)",
    "new HashMap<>(Map.of(\"a\", N, \"b\", 2))",
    "new LinkedHashMap<>(Map.of(1, N))",
    "new TreeMap<>(Map.of(N, 1))",
    "new HashSet<>(List.of(N, 1000))",
    "new TreeSet<>(List.of(N, 1000))",
    "new Hashtable<>(Map.of(N, 1))",
    "new IdentityHashMap<>(Map.of(N, 1))",
    "new ConcurrentHashMap<>(Map.of(N, 1))",
    "new CopyOnWriteArrayList<>(List.of(N))",
    "Collections.unmodifiableMap(new HashMap<>(Map.of(N, 1)))",
    "Collections.synchronizedMap(new TreeMap<>(Map.of(N, 1)))",
    "new BitSet(20 * N)",
    "new AtomicReference<>(new HashMap<>(Map.of(N, 1)))",
    "java.nio.ByteBuffer.allocate(N)",
    "Path.of(\"p\".repeat(N))",
    "URI.create(\"http://host/N\")",
    "new Point(N, 2)",
    "new Named(\"n\", new ArrayList<>(List.of(N)))",
    "new Noted(N)",
    "new Noted[] {new Noted(N), null}",
    "new ArrayList<>(List.of(new Noted(N)))",
    "new Exception(\"e\".repeat(N)).getMessage()",
    "IntStream.range(0, N).boxed().toList()",
    "new int[][] {{N}, {1, 2}}"
  };

  private static final String[] DECLARATIONS = {
    "import java.util.concurrent.atomic.*;",
    "record Point(int x, long y) {}",
    "record Named(String name, List<Integer> all) {}",
    "class Noted { int n; Object cache; Noted(int n) { this.n = n; }"
        + " public String toString() { cache = new byte[8 * n]; return \"noted\" + n; } }"
  };

  /** An input, and for each of its statements the expression whose value it has. */
  private record Input(String code, List<String> expressions) {}

  private static final Workbench WORKBENCH = declared();
  private static final Workbench FRESH = declared();
  private static final Map<String, Measured.OfValue> SIZES = new ConcurrentHashMap<>();

  private final Random random = new Random(SEED);
  private int variables;

  private static Workbench declared() {
    Workbench workbench = Workbench.of(SessionOptions.builder().build());
    for (String declaration : DECLARATIONS) {
      workbench.run(declaration);
    }
    return workbench;
  }

  @AfterAll
  static void close() {
    WORKBENCH.close();
    FRESH.close();
  }

  private Input input() {
    StringBuilder code = new StringBuilder();
    List<String> expressions = new ArrayList<>();
    int statements = 2 + random.nextInt(MOST_STATEMENTS - 1);
    for (int i = 0; i < statements; i++) {
      String expression = EXPRESSIONS[random.nextInt(EXPRESSIONS.length)].replaceAll(
          "\\bN(?=\\b|L)|(?<=/)N", Integer.toString(1 + random.nextInt(40)));
      expressions.add(expression);
      String name = random.nextInt(4) == 0 ? "again" : "value" + ++variables;
      code.append(random.nextInt(3) == 0 ? expression : "var " + name + " = " + expression)
          .append("; ");
    }
    return new Input(code.toString().strip(), expressions);
  }

  private static Measured.OfValue size(String expression) {
    return SIZES.computeIfAbsent(expression, asked -> (Measured.OfValue) FRESH.measure(asked));
  }

  private static String figures(Measured.OfValue value) {
    Footprint footprint = value.footprint();
    return "%d B shallow, %d B in %d objects"
        .formatted(value.shallowBytes(), footprint.deepBytes(), footprint.objects());
  }

  private static List<String> expected(Input input) {
    return input.expressions().stream().map(one -> figures(size(one))).toList();
  }

  @Test
  void each_receipt_has_the_size_that_its_value_has_when_it_is_asked_for() {
    for (int i = 0; i < INPUTS; i++) {
      Input input = input();
      Answer answer = WORKBENCH.run(input.code());
      assertThat(answer.sizes().stream()
              .map(Optional::orElseThrow)
              .map(GeneratedReceiptsTest::figures))
          .as("seed %d, input %d: %s", SEED, i, input.code())
          .isEqualTo(expected(input));
      Measured.OfValue last = answer.lastSize().orElseThrow();
      String name = last.target();
      assertThat(((Measured.OfValue) WORKBENCH.measure(name)).footprint())
          .as("seed %d, input %d: %s of %s, afterwards", SEED, i, name, input.code())
          .isEqualTo(last.afterShowing()
              .orElse(last.footprint())
              .withTypeNames(type -> type.replaceAll("REPL\\.\\$JShell\\$\\w+\\$", "")));
    }
  }

  @Test
  void text_json_and_pipe_show_the_same() {
    StringBuilder typed = new StringBuilder();
    StringBuilder expected = new StringBuilder();
    StringBuilder all = new StringBuilder();
    List<String> figures = new ArrayList<>();
    for (String declaration : DECLARATIONS) {
      typed.append(declaration).append('\n');
      all.append(declaration).append('\n');
    }
    for (int i = 0; i < SHOWN_INPUTS; i++) {
      Input input = input();
      typed.append(input.code()).append('\n');
      all.append(input.code()).append('\n');
      figures.addAll(expected(input));
      for (String expression : input.expressions()) {
        Measured.OfValue value = size(expression);
        expected
            .append("%,d B shallow, %,d B deep"
                .formatted(value.shallowBytes(), value.footprint().deepBytes()))
            .append('\n');
      }
    }
    String seed = "seed " + SEED + ": " + all;
    assertThat(sizes(CommandRun.reading(typed.toString()).out()))
        .as("through a pipe, " + seed)
        .isEqualTo(expected.toString());
    assertThat(sizes(CommandRun.of("alloc", all.toString()).out()))
        .as("alloc, " + seed)
        .isEqualTo(expected.toString());
    JsonObject json = assertThat(CommandRun.of("alloc", all.toString(), "--format", "json"))
        .isFine()
        .object();
    JsonArray statements = json.getArray("byStatement");
    List<JsonObject> values = statements.stream()
        .map(JsonObject.class::cast)
        .filter(one -> !one.isNull("shallowBytes"))
        .toList();
    assertThat(values.stream().map(GeneratedReceiptsTest::figures))
        .as("alloc --format json, " + seed)
        .isEqualTo(figures);
    assertThat(figures(json)).as("the whole").isEqualTo(figures.get(figures.size() - 1));
  }

  private static String figures(JsonObject object) {
    assertThat(object.getBoolean("deepComplete")).isTrue();
    return "%d B shallow, %d B in %d objects"
        .formatted(
            object.getLong("shallowBytes"),
            object.getLong("deepBytes"),
            object.getLong("deepObjects"));
  }

  private static String sizes(String out) {
    StringBuilder sizes = new StringBuilder();
    Pattern.compile("[\\d,]+ B shallow, [\\d,]+ B deep")
        .matcher(out)
        .results()
        .map(MatchResult::group)
        .forEach(size -> sizes.append(size).append('\n'));
    return sizes.toString();
  }
}
