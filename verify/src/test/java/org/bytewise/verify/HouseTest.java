package org.bytewise.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One name for each class, a description for each package, and nothing left for later. */
class HouseTest {
  private static final String PACKAGE_INFO = "package-info.java";

  @Test
  void no_two_classes_have_one_name() throws IOException {
    Map<String, List<Path>> byName = new HashMap<>();
    for (Path file : Sources.main()) {
      byName
          .computeIfAbsent(file.getFileName().toString(), name -> new ArrayList<>())
          .add(Launcher.root().relativize(file));
    }
    byName.remove(PACKAGE_INFO);
    assertThat(byName.values()).allSatisfy(files -> assertThat(files).hasSize(1));
  }

  @Test
  void each_package_says_what_it_is_for() throws IOException {
    for (Path folder : Sources.main().stream()
        .map(Path::getParent)
        .collect(Collectors.toCollection(TreeSet::new))) {
      Path info = folder.resolve(PACKAGE_INFO);
      assertThat(info).exists();
      String text = Files.readString(info);
      int end = text.indexOf("*/");
      assertThat(text).as(info.toString()).startsWith("/**").contains("*/\npackage org.bytewise");
      assertThat(text.substring(0, end).split("\\s+"))
          .as("words in %s", info)
          .hasSizeGreaterThan(4);
    }
  }

  @Test
  void nothing_is_marked_as_left_for_later() throws IOException {
    // An exercise begins with such a mark, and its reader asks for it.
    List<String> marks = new ArrayList<>();
    for (Path file : Sources.main()) {
      for (String line : Sources.lines(file)) {
        if (line.matches(".*\\b(TODO|FIXME|XXX)\\b.*") && !line.contains("\"")) {
          marks.add(Launcher.root().relativize(file) + ": " + line.strip());
        }
      }
    }
    assertThat(marks).isEmpty();
  }
}
