package org.bytewise.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is in the archive is complete, and its documents are for people who have only that. */
class DistributionTest {
  private static final Path DIST = Launcher.root().resolve("repl/target/dist");

  private static final Pattern LINK = Pattern.compile("\\]\\(([\\w./-]+)(#[^)]*)?\\)");

  /** A row of the table of licences: its jars, and the file with the notice. */
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (`.*`) \\|.*\\| \\[.*\\]\\((.*)\\) \\|$");

  private static List<Path> files(Path folder, String name) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches(name))
          .sorted()
          .toList();
    }
  }

  static Stream<Path> libraries() throws IOException {
    List<Path> own = ownJars().toList();
    return files(DIST.resolve("lib"), ".*\\.jar").stream().filter(jar -> !own.contains(jar));
  }

  static Stream<Path> ownJars() throws IOException {
    return files(DIST.resolve("lib"), ".*-" + Pattern.quote(version()) + "\\.jar").stream();
  }

  static Stream<Path> documents() throws IOException {
    return files(DIST, ".*\\.md").stream();
  }

  private static String version() throws IOException {
    Matcher version = Pattern.compile("(?m)^  <version>(.*)</version>$")
        .matcher(Files.readString(Launcher.root().resolve("pom.xml")));
    assertThat(version.find()).as("a version in pom.xml").isTrue();
    return version.group(1);
  }

  @Test
  void there_is_one_jar_to_start_whatever_version_was_built_here_before() throws IOException {
    assertThat(files(DIST.resolve("lib"), "repl-.*\\.jar"))
        .extracting(jar -> jar.getFileName().toString())
        .containsExactly("repl-" + version() + ".jar");
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void every_bundled_library_comes_with_its_licence(Path jar) throws IOException {
    String name = jar.getFileName().toString().replaceFirst("-\\d.*", "");
    Path licences = DIST.resolve("licenses");
    List<String> notices = new ArrayList<>();
    Matcher row = ROW.matcher(Files.readString(licences.resolve("README.md")));
    while (row.find()) {
      boolean covers = Stream.of(row.group(1).replace("`", "").split(", "))
          .anyMatch(jars -> name.matches(jars.replace("*", ".*")));
      if (covers) {
        notices.add(row.group(2));
      }
    }
    assertThat(notices).as("notices of " + jar.getFileName()).hasSize(1);
    String notice = Files.readString(licences.resolve(notices.get(0)));
    assertThat(notice).contains("Copyright");
    try (JarFile file = new JarFile(jar.toFile())) {
      for (String own : List.of("LICENSE", "META-INF/LICENSE.txt", "META-INF/NOTICE.txt")) {
        if (file.getEntry(own) != null) {
          try (InputStream in = file.getInputStream(file.getEntry(own))) {
            assertThat(notice)
                .as(own + " in the jar itself")
                .contains(new String(in.readAllBytes(), StandardCharsets.UTF_8));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void the_debian_package_says_under_which_licence_every_library_is(Path jar) throws IOException {
    String text = Files.readString(Launcher.root().resolve("repl/src/assembly/debian-copyright"));
    String name = DIST.relativize(jar).toString();
    String paragraph = Stream.of(text.split("\n\n", -1))
        .filter(one -> Pattern.compile("^Files: (lib/.*)")
            .matcher(one)
            .results()
            .anyMatch(files -> name.matches(files.group(1).replace(".", "\\.").replace("*", ".*"))))
        .reduce((one, other) -> other)
        .orElseThrow(() -> new AssertionError("nothing on " + name + " in " + text));
    String licence = paragraph.lines().skip(2).findFirst().orElseThrow();
    assertThat(licence).startsWith("License: ");
    assertThat((text + "\n\n").split("\n" + Pattern.quote(licence) + "\n ", -1))
        .as("one place with the terms of '%s', which all of Debian can read", licence)
        .hasSize(2);
  }

  @Test
  void the_debian_package_has_the_terms_of_each_library_word_by_word() throws IOException {
    String text =
        words(Files.readString(Launcher.root().resolve("repl/src/assembly/debian-copyright"))
            .replace("\n .\n", "\n"));
    for (String notice : List.of("asm.txt", "commonmark.txt", "jline.txt", "jol.txt")) {
      String terms = Files.readString(DIST.resolve("licenses").resolve(notice));
      String begin = notice.equals("jol.txt") ? "Certain source files" : "Redistribution and use";
      assertThat(text).as(notice).contains(words(terms.substring(terms.indexOf(begin))));
    }
  }

  private static String words(String text) {
    return String.join(" ", text.trim().split("\\s+", -1));
  }

  @ParameterizedTest
  @MethodSource("ownJars")
  void every_jar_of_the_tool_says_what_it_is_and_of_which_version(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      Attributes main = file.getManifest().getMainAttributes();
      assertThat(main.getValue(Attributes.Name.IMPLEMENTATION_TITLE)).startsWith("Bytewise ");
      assertThat(main.getValue(Attributes.Name.IMPLEMENTATION_VERSION)).isEqualTo(version());
      assertThat(main.getValue("Build-Jdk-Spec"))
          .as("what differs from JDK to JDK has no place in a jar that any of them builds")
          .isNull();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void no_document_in_the_archive_has_a_dead_link(Path document) throws IOException {
    // What stands between backticks or is indented is code.
    Matcher link =
        LINK.matcher(Files.readString(document).replaceAll("`[^`\n]*`|(?m)^ {4}.*$", ""));
    while (link.find()) {
      assertThat(document.getParent().resolve(link.group(1)).normalize())
          .as(DIST.relativize(document) + " links to it")
          .exists();
    }
  }

  @Test
  void the_archives_readme_is_not_that_of_a_checkout() throws IOException {
    String text = Files.readString(DIST.resolve("README.md"));
    assertThat(text)
        .startsWith("# Bytewise " + version() + "\n")
        .contains("bytewise-" + version() + "/bin/bytewise", "JDK, version 17 or newer")
        .contains("macOS", "WSL", "PATH", "MANPATH", "completion", "To update", "To remove")
        .doesNotContain("./bytewise", "mvn", "Maven", "checkout", "${");
    for (String shell : List.of("bash", "zsh", "fish")) {
      assertThat(text).contains("bytewise completion " + shell);
    }
  }

  @Test
  void manual_pages_and_completion_are_where_the_readme_says() {
    Path share = DIST.resolve("share");
    assertThat(share.resolve("man/man1/bytewise.1")).isRegularFile();
    assertThat(share.resolve("bash-completion/completions/bytewise")).isRegularFile();
    assertThat(share.resolve("zsh/site-functions/_bytewise")).isRegularFile();
    assertThat(share.resolve("fish/vendor_completions.d/bytewise.fish")).isRegularFile();
  }
}
