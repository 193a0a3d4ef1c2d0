package org.bytewise.repl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bytewise.exercises.ExercisePack;
import org.bytewise.repl.process.Surroundings;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What help and manual pages print as examples works as printed. */
@OneJdkIsEnough
final class ExamplesTest {
  private static final String BEGIN = "  bytewise ";

  /** A word, or quoted words. */
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  /** A file that an example writes; the test gives it a folder of its own. */
  private static final Pattern WRITTEN = Pattern.compile("\\w+\\.(?:html|svg|tsv)");

  /**
   * These need files or folders that only their reader has, somebody at a terminal, or the minutes
   * that it takes to measure the whole course, which {@code SiteTest} does once.
   */
  private static final Pattern ELSEWHERE =
      Pattern.compile("  bytewise (?:grade|author|run|exercises|profile"
          + "|alloc --file|sites '--flame|completion|(?:-R \\S+ )?lessons --).*");

  @TempDir
  Path written;

  static List<String> all() {
    List<String> examples = new ArrayList<>();
    Surroundings nothing = Surroundings.of(InputStream.nullInputStream(), System.out, System.err);
    collect(Assembly.whole(nothing), examples);
    return examples;
  }

  private static void collect(CommandLine command, List<String> examples) {
    Stream.of(command.getCommandSpec().usageMessage().description())
        .filter(line -> line.startsWith(BEGIN))
        .map(line -> line.replace("%%", "%"))
        .forEach(examples::add);
    command.getSubcommands().values().stream().distinct().forEach(sub -> collect(sub, examples));
  }

  static List<String> runnable() {
    return all().stream()
        .filter(line -> !ELSEWHERE.matcher(line).matches())
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("runnable")
  void an_example_works_as_printed(String example) {
    List<String> words = new ArrayList<>();
    // A shell takes "> FILE" away before the command sees it.
    Matcher word = WORD.matcher(example.substring(BEGIN.length()).replaceFirst(" > \\S+$", ""));
    while (word.find()) {
      String plain = word.group(1) == null ? word.group(2) : word.group(1);
      words.add(WRITTEN.matcher(plain).matches() ? written.resolve(plain).toString() : plain);
    }
    CommandRun run = CommandRun.of(words.toArray(String[]::new));
    assertThat(run.err()).as(example).isEmpty();
    // A heap or stack that is too small is what some examples show.
    boolean showsAnEnd = words.get(0).equals("limit") || words.get(0).equals("stack");
    assertThat(run.status()).as(example).isIn(0, showsAnEnd ? 1 : 0);
    assertThat(run.out()).as(example).isNotBlank();
  }

  @Test
  void an_exercise_that_an_example_names_exists() {
    Pattern named = Pattern.compile("--exercise (\\S+)");
    List<String> ids = all().stream()
        .map(named::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .toList();
    assertThat(ids).isNotEmpty();
    assertThat(ExercisePack.packaged().ids()).containsAll(ids);
  }
}
