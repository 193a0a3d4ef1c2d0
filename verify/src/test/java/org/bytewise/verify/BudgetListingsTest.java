package org.bytewise.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.ExercisePack;
import org.bytewise.exercises.Limit;
import org.bytewise.exercises.Verdict;
import org.bytewise.junit.AllocationBudgetError;
import org.bytewise.testing.CompiledClasses;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * The tests with budgets that a lesson and an exercise show do what is said of them, with the
 * library itself. Each variant of the code is in a package of its own, with the same test, and one
 * VM counts them all.
 */
@OneJdkIsEnough
class BudgetListingsTest {
  private static final Path LESSON =
      Launcher.root().resolve("lessons/src/main/resources/org/bytewise/lessons/budgets.md");
  private static final Exercise EXERCISE =
      ExercisePack.packaged().find("withdrawal").orElseThrow();

  private static final Pattern PACKAGE = Pattern.compile("(.+)\\.\\w+");

  /** What each test failed with, by the package of its variant. */
  private static final Map<String, Throwable> FAILURES = new TreeMap<>();

  private static final List<Path> FILES = new ArrayList<>();
  private static final List<String> TESTS = new ArrayList<>();

  @TempDir
  static Path folder;

  private static String block(String markdown, String info, String text) {
    Matcher block = Pattern.compile("(?ms)^```(.*?)\n(.*?)^```$").matcher(markdown);
    while (block.find()) {
      if (block.group(1).equals(info) && block.group(2).contains(text)) {
        return block.group(2);
      }
    }
    throw new AssertionError("no block ```" + info + " with '" + text + "' in:\n" + markdown);
  }

  private static String lessonTest() throws IOException {
    return block(Files.readString(LESSON), "java", "class PagesTest");
  }

  /** Returns the class that the lesson says the test calls: its two methods. */
  private static String pages() throws IOException {
    return "import java.util.*;\nclass Pages {\n"
        + block(Files.readString(LESSON), "java run quiet", "int checksum(int pages)") + "}\n";
  }

  private static String exerciseTest() {
    return block(EXERCISE.task(), "java", "class WithdrawalTest");
  }

  private static void add(String name, String code, String test) throws IOException {
    Path folderOfPackage = Files.createDirectories(folder.resolve(name));
    for (String source : List.of(code, test)) {
      Path file = folderOfPackage.resolve(FILES.size() + ".java");
      Files.writeString(file, "package " + name + ";\n" + source);
      FILES.add(file);
    }
    Matcher declared = Pattern.compile("class (\\w+Test) ").matcher(test);
    assertThat(declared.find()).as("a test class in:\n%s", test).isTrue();
    TESTS.add(name + "." + declared.group(1));
  }

  /** Returns the mistakes that cost too much and of which the pack has an answer. */
  private static Stream<String> tooExpensive() {
    return EXERCISE.mistakes().stream()
        .filter(mistake -> mistake.verdict() == Verdict.OVER_BUDGET)
        .map(mistake -> mistake.name())
        .filter(name -> EXERCISE.sources().wrong().containsKey(name));
  }

  private static String packageOf(String mistake) {
    return "wrong_" + mistake.replace('-', '_');
  }

  @BeforeAll
  static void run_all_variants() throws Exception {
    add("lesson", pages(), lessonTest());
    String grown = pages().replace("int sum = 0;", "int sum = 0; new Object();");
    add("lesson_and_one_object", grown, lessonTest());
    add("start", EXERCISE.sources().start(), exerciseTest());
    add("solution", EXERCISE.sources().solution(), exerciseTest());
    add("alternative", EXERCISE.sources().alternative(), exerciseTest());
    for (String mistake : tooExpensive().toList()) {
      add(packageOf(mistake), EXERCISE.sources().wrong().get(mistake), exerciseTest());
    }
    CompiledClasses.compile(folder, FILES);
    TestExecutionSummary summary = run();
    assertThat(summary.getTestsStartedCount()).isEqualTo(TESTS.size());
    for (TestExecutionSummary.Failure failure : summary.getFailures()) {
      MethodSource method =
          (MethodSource) failure.getTestIdentifier().getSource().orElseThrow();
      Matcher name = PACKAGE.matcher(method.getClassName());
      assertThat(name.matches()).as(method.getClassName()).isTrue();
      FAILURES.put(name.group(1), failure.getException());
    }
  }

  private static TestExecutionSummary run() throws Exception {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    return CompiledClasses.inContext(folder, () -> {
      LauncherFactory.create()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(TESTS.stream().map(DiscoverySelectors::selectClass).toList())
                  // On this thread, which has the class loader.
                  .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                  .build(),
              listener);
      return listener.getSummary();
    });
  }

  private static void passes(String name) {
    assertThat(TESTS).anyMatch(test -> test.startsWith(name + "."));
    assertThat(FAILURES.get(name)).as("failure of %s", name).isNull();
  }

  private static String overBudget(String name) {
    assertThat(FAILURES).containsKey(name);
    assertThat(FAILURES.get(name)).isInstanceOf(AllocationBudgetError.class);
    return FAILURES.get(name).getMessage();
  }

  @Test
  void the_test_in_the_lesson_passes_and_leaves_no_room() {
    passes("lesson");
    assertThat(overBudget("lesson_and_one_object"))
        .startsWith("fivePages() allocates 9 objects and ")
        .containsPattern("its\\s+budget\\s+is\\s+8\\s+objects")
        .contains(" java.lang.Object\n");
  }

  /** Returns the line with some text as a receipt names it; the package is above the first one. */
  private static String lineOfStart(String text) {
    List<String> lines = EXERCISE.sources().start().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(text)) {
        return "Withdrawal.java:" + (i + 2) + "\n";
      }
    }
    throw new AssertionError(
        "no line with '" + text + "' in:\n" + EXERCISE.sources().start());
  }

  @Test
  void the_test_in_the_exercise_fails_as_it_says_until_the_code_is_changed() {
    assertThat(overBudget("start"))
        .startsWith("allowedWithdrawal() allocates 6 objects and ")
        .containsPattern("3 +\\d+ +byte\\[]")
        .containsPattern("3 +\\d+ +java\\.lang\\.String")
        .contains(lineOfStart("no account for"))
        .contains(lineOfStart("is not an amount"))
        .contains(lineOfStart("is more than"));
    passes("solution");
    passes("alternative");
  }

  @Test
  void the_test_in_the_exercise_fails_for_each_answer_that_costs_too_much() {
    assertThat(tooExpensive()).hasSizeGreaterThanOrEqualTo(4);
    assertThat(tooExpensive())
        .allSatisfy(mistake -> assertThat(overBudget(packageOf(mistake)))
            .containsPattern("its\\s+budget\\s+is\\s+0\\s+objects\\s+and\\s+0\\s+bytes"));
  }

  @Test
  void the_judge_of_the_exercise_holds_the_budget_of_its_test() {
    assertThat(exerciseTest()).contains("@AllocatesNothing\n");
    assertThat(EXERCISE.budget()).hasSize(1);
    Limit limit = EXERCISE.budget().get(0);
    assertThat(limit.kind()).isEqualTo(Limit.Kind.OBJECTS);
    assertThat(limit.bound()).extracting(bound -> bound.limit(7)).isEqualTo(0L);
  }
}
