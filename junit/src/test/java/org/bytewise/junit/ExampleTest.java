package org.bytewise.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bytewise.testing.CompiledClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;

/** The example project does what it shows, and the README shows what it has. */
class ExampleTest {
  private static final Path EXAMPLE = Path.of("example");

  @TempDir
  Path classes;

  private TestRun run(List<Path> sources) throws Exception {
    CompiledClasses.compile(classes, sources);
    return CompiledClasses.inContext(
        classes,
        () -> TestRun.of(DiscoverySelectors.selectClass("org.example.CacheTest"), Map.of()));
  }

  @Test
  void every_test_of_the_example_passes() throws Exception {
    try (Stream<Path> all = Files.walk(EXAMPLE.resolve("src"))) {
      TestRun run = run(all.filter(file -> file.toString().endsWith(".java")).toList());
      assertThat(run.size()).isEqualTo(5);
      run.passes("lookingUpASmallNumber()");
      run.passes("lookingUpALargeNumberBoxesIt(int) #1");
      run.passes("lookingUpALargeNumberBoxesIt(int) #2");
      run.passes("puttingCreatesAnEntryAndTheNumber()");
      run.passes("theFirstEntryOfATableCostsMore()");
    }
  }

  private static String block(String text, String begin) {
    assertThat(text).contains(begin);
    int start = text.indexOf(begin) + begin.length();
    return text.substring(start, text.indexOf("```", start));
  }

  @Test
  void the_first_failure_of_the_readme_is_what_its_code_gives() throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    Path cache = classes.resolve("Cache.java");
    Files.writeString(cache, file(readme, "// src/main/java/org/example/Cache.java\n"));
    Path test = classes.resolve("CacheTest.java");
    Files.writeString(test, file(readme, "// src/test/java/org/example/CacheTest.java\n"));
    String receipt = run(List.of(cache, test)).fails("lookup()", AllocationBudgetError.class);
    String shown = block(readme, "```text\n");
    // Figures and methods of the JDK differ from one to the next.
    assertThat(receipt.lines().findFirst()).isEqualTo(shown.lines().findFirst());
    assertThat(lines(receipt)).isNotEmpty().isEqualTo(lines(shown));
  }

  private static String file(String readme, String firstLine) {
    return firstLine + block(readme, "```java\n" + firstLine);
  }

  private static List<String> lines(String receipt) {
    return Pattern.compile("\\w+\\.java:\\d+")
        .matcher(receipt)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  @Test
  void the_readme_names_the_dependency_of_the_example() throws IOException {
    String pom = Files.readString(EXAMPLE.resolve("pom.xml"));
    String readme = Files.readString(Path.of("README.md"));
    String dependency = block(readme, "```xml\n");
    assertThat(pom.replaceAll("\\s+", "")).contains(dependency.replaceAll("\\s+", ""));
    assertThat(readme).contains("testImplementation(\"org.bytewise:bytewise-junit:0.2.0\")");
  }
}
