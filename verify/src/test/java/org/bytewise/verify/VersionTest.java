package org.bytewise.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every place that has to type the version has the one of the root pom. */
class VersionTest {
  private static final Pattern OWN = Pattern.compile("(?m)^  <version>(.*)</version>$");

  private static final Pattern TYPED = Pattern.compile("(?:bytewise[-_]|org\\.bytewise:\\w+:|"
      + "<artifactId>bytewise</artifactId>\\s*<version>|(?m)^  version: )(\\d+\\.\\d+\\.\\d+)");

  private static String read(Path file) throws IOException {
    return Files.readString(Launcher.root().resolve(file));
  }

  private static String version() throws IOException {
    Matcher version = OWN.matcher(read(Path.of("pom.xml")));
    assertThat(version.find()).as("a version in pom.xml").isTrue();
    return version.group(1);
  }

  static Stream<Path> files() throws IOException {
    Matcher module = Pattern.compile("<module>(.*)</module>").matcher(read(Path.of("pom.xml")));
    return Stream.concat(
        module.results().map(found -> Path.of(found.group(1), "pom.xml")),
        Stream.of("README.md", "jbang-catalog.json", "jreleaser.yml").map(Path::of));
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_file_that_types_the_version_types_the_right_one(Path file) throws IOException {
    assertThat(TYPED.matcher(read(file)).results().map(found -> found.group(1)))
        .as("versions in " + file)
        .isNotEmpty()
        .containsOnly(version());
  }

  @Test
  void the_changelog_begins_with_this_version() throws IOException {
    assertThat(read(Path.of("CHANGELOG.md")).lines().filter(line -> line.startsWith("## ")))
        .first()
        .isEqualTo("## " + version());
  }
}
