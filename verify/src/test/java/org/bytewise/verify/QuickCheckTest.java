package org.bytewise.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The list of tests that the quick check leaves out names tests that exist, and not all of them.
 */
class QuickCheckTest {
  private static final String ANYWHERE = "**/";

  private static List<String> leftOut() throws IOException {
    return Files.readAllLines(Launcher.root().resolve(".mvn/slow-tests.txt")).stream()
        .filter(line -> !line.startsWith("#"))
        .toList();
  }

  private static Set<String> tests() throws IOException {
    try (Stream<Path> files = Files.find(
        Launcher.root(),
        Integer.MAX_VALUE,
        (file, attributes) ->
            file.toString().contains("/src/test/java/") && file.toString().endsWith("Test.java"))) {
      return files.map(file -> ANYWHERE + file.getFileName()).collect(Collectors.toSet());
    }
  }

  @Test
  void what_the_quick_check_leaves_out_exists() throws IOException {
    assertThat(tests()).containsAll(leftOut());
    assertThat(leftOut()).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void the_quick_check_proves_the_architecture_and_more_than_that() throws IOException {
    Set<String> quick = tests();
    quick.removeAll(leftOut());
    assertThat(quick)
        .contains(ANYWHERE + "ArchitectureTest.java", ANYWHERE + "QuickCheckTest.java")
        .hasSizeGreaterThan(50);
  }
}
