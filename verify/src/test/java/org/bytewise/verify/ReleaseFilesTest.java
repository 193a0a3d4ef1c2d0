package org.bytewise.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What describes a release to other tools says what is so. */
class ReleaseFilesTest {
  private static final Path ROOT = Launcher.root();

  private static final Pattern SECRET = Pattern.compile("secrets\\.(\\w+)");

  /** A file of this repository in a command of a workflow. */
  private static final Pattern OWN_FILE = Pattern.compile("(?m)run: (?:\\./)(\\w+)");

  static Stream<Path> workflows() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve(".github/workflows"))) {
      return files.toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void a_workflow_needs_no_secret_but_the_services_own_token(Path workflow) throws IOException {
    String text = Files.readString(workflow);
    assertThat(SECRET.matcher(text).results().map(found -> found.group(1)))
        .as("secrets in " + workflow.getFileName())
        .allMatch("GITHUB_TOKEN"::equals);
    assertThat(text).contains("\npermissions:\n").doesNotContain("\t");
    Matcher file = OWN_FILE.matcher(text);
    while (file.find()) {
      assertThat(ROOT.resolve(file.group(1))).isExecutable();
    }
  }

  @Test
  void the_profile_named_by_the_release_workflow_makes_the_files_that_it_publishes()
      throws IOException {
    assertThat(Files.readString(ROOT.resolve(".github/workflows/release.yml")))
        .contains("mvn -B -Prelease clean package", "repl/target/release/*");
    assertThat(Files.readString(ROOT.resolve("repl/pom.xml")))
        .contains("<id>release</id>", "${project.build.directory}/release/bytewise_");
    assertThat(Files.readString(ROOT.resolve("Containerfile")))
        .contains("COPY repl/target/release/bytewise_*_all.deb");
  }

  static Stream<Path> poms() throws IOException {
    try (Stream<Path> files = Files.find(
        ROOT, 3, (file, attributes) -> file.endsWith("pom.xml") && attributes.isRegularFile())) {
      return files.filter(file -> !file.toString().contains("/target/")).toList().stream();
    }
  }

  /** Of two declarations, Maven makes one, in the place of the first: steps change their order. */
  @ParameterizedTest
  @MethodSource("poms")
  void no_pom_declares_a_plugin_twice_in_one_place(Path pom) throws Exception {
    NodeList lists = DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(pom.toFile())
        .getElementsByTagName("plugins");
    for (int i = 0; i < lists.getLength(); i++) {
      assertThat(children(lists.item(i), "plugin")
              .map(plugin -> children(plugin, "artifactId").findFirst().orElseThrow())
              .map(Node::getTextContent))
          .as("plugins in one place of %s", ROOT.relativize(pom))
          .doesNotHaveDuplicates();
    }
  }

  private static Stream<Node> children(Node node, String name) {
    NodeList all = node.getChildNodes();
    return IntStream.range(0, all.getLength())
        .mapToObj(all::item)
        .filter(child -> name.equals(child.getNodeName()));
  }

  @Test
  void the_launcher_is_told_of_a_build_after_all_that_it_starts_has_been_assembled()
      throws IOException {
    String pom = Files.readString(ROOT.resolve("repl/pom.xml"));
    List<String> steps = List.of(
        "<id>default-jar</id>\n            <phase>prepare-package</phase>",
        "<id>unpacked</id>\n            <phase>package</phase>",
        "<id>archives</id>\n            <phase>package</phase>",
        "<id>identity</id>\n            <phase>prepare-package</phase>",
        "<id>built</id>\n            <phase>package</phase>");
    assertThat(pom).as("in each phase, the order of the file").containsSubsequence(steps);
  }

  @Test
  void the_alias_for_jbang_starts_the_tool(@TempDir Path home) throws Exception {
    JsonObject alias = JsonParser.object()
        .from(Files.readString(ROOT.resolve("jbang-catalog.json")))
        .getObject("aliases")
        .getObject("bytewise");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    alias.getArray("runtime-options").forEach(option -> command.add((String) option));
    command.addAll(List.of("-cp", ROOT.resolve("repl/target/dist/lib") + "/*"));
    command.addAll(List.of(alias.getString("main"), "sizeof", "String"));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(Launcher.environment(home));
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    assertThat(out).startsWith("String  24 bytes = ");
  }
}
