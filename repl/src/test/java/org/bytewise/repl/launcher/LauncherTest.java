package org.bytewise.repl.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher script with a java that only says what it was called with. */
class LauncherTest {
  private static final Path SCRIPT = Path.of("..", "bytewise");

  @TempDir
  Path folder;

  private Path home;

  @BeforeEach
  void makeJava() throws IOException {
    home = java("some jdk", "17.0.15", "java.base jdk.jshell");
  }

  private record Run(int status, String out, String err) {}

  private Path java(String name, String version, String modules) throws IOException {
    Path made = folder.resolve(name);
    Files.createDirectories(made.resolve("bin"));
    Files.writeString(
        made.resolve("release"),
        "JAVA_VERSION=\"%s\"\nMODULES=\"%s\"\n".formatted(version, modules));
    executable(made.resolve("bin").resolve("java"), """
        #!/bin/sh
        for argument; do printf '%s\\n' "$argument"; done
        """);
    return made;
  }

  /** A JDK that says which build of its version it is. */
  private Path build(String name, String version, String build) throws IOException {
    Path made = java(name, version, "java.base jdk.jshell");
    Files.writeString(
        made.resolve("release"),
        "JAVA_RUNTIME_VERSION=\"%s\"\nOS_ARCH=\"x86_64\"\n".formatted(build),
        StandardOpenOption.APPEND);
    return made;
  }

  private static void executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** An unpacked distribution, with a space in its path. */
  private Path distribution() throws IOException {
    Path unpacked = Files.createDirectories(folder.resolve("un packed"));
    Files.createDirectories(unpacked.resolve("bin"));
    Files.createDirectories(unpacked.resolve("lib"));
    Files.createFile(unpacked.resolve("lib").resolve("repl-9.9.9.jar"));
    executable(unpacked.resolve("bin").resolve("bytewise"), Files.readString(SCRIPT));
    return unpacked;
  }

  private Run run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    Path err = Files.createTempFile(folder, "err", "");
    ProcessBuilder builder = new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectError(err.toFile())
        .redirectInput(new File("/dev/null"));
    builder.environment().keySet().removeAll(List.of("JAVA_HOME", "BYTEWISE_NO_ARCHIVES"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out, Files.readString(err));
  }

  private Run run(Path script, Path javaHome, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(args));
    return run(Map.of("JAVA_HOME", javaHome.toString()), command.toArray(String[]::new));
  }

  @Test
  void a_distribution_starts_its_jar_with_the_arguments_as_they_are() throws Exception {
    Path unpacked = distribution();
    Run run = run(unpacked.resolve("bin/bytewise"), home, "sizeof", "new int[3]", "", "a  'b'");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    String jar = unpacked.resolve("bin/../lib/repl-9.9.9.jar").toString();
    assertThat(run.out()).endsWith("-jar\n" + jar + "\nsizeof\nnew int[3]\n\na  'b'\n");
    assertThat(run.out()).contains("-Dbytewise.terminals=\n");
  }

  /** The folder of archives that the tool is told of; empty where there is none. */
  private String archives(Path script, Path java, Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    Map<String, String> variables = new HashMap<>(environment);
    variables.put("JAVA_HOME", java.toString());
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(args));
    Run run = run(variables, command.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    return run.out()
        .lines()
        .filter(line -> line.startsWith("-Dbytewise.archives="))
        .map(line -> line.substring(line.indexOf('=') + 1))
        .findFirst()
        .orElse("");
  }

  @Test
  void archives_belong_to_a_build_of_the_jdk_and_a_content_of_the_jars() throws Exception {
    Path unpacked = distribution();
    Path script = unpacked.resolve("bin/bytewise");
    Path java = build("one", "17.0.15", "17.0.15+6-Debian");
    Path other = build("two", "17.0.15", "17.0.15+7");
    Path cache = folder.resolve("the cache");
    Map<String, String> environment = Map.of("XDG_CACHE_HOME", cache.toString());
    assertThat(archives(script, java, environment))
        .as("jars of unknown content")
        .isEmpty();
    Path identity = Files.createDirectories(unpacked.resolve("share")).resolve("identity");
    Files.writeString(identity, "abc123\n");
    Path all = cache.resolve("bytewise/archives");
    assertThat(archives(script, java, environment))
        .isEqualTo(all.resolve("abc123-17.0.15+6-Debian-x86_64").toString());
    assertThat(archives(script, other, environment))
        .as("another build of the JDK")
        .isEqualTo(all.resolve("abc123-17.0.15+7-x86_64").toString());
    Files.writeString(identity, "def456\n");
    assertThat(archives(script, java, environment))
        .as("jars of other content")
        .isEqualTo(all.resolve("def456-17.0.15+6-Debian-x86_64").toString());
    assertThat(archives(script, home, environment)).as("a JDK of unknown build").isEmpty();
  }

  @Test
  void archives_are_kept_where_the_environment_says() throws Exception {
    Path unpacked = distribution();
    Path script = unpacked.resolve("bin/bytewise");
    Files.writeString(
        Files.createDirectories(unpacked.resolve("share")).resolve("identity"), "abc123\n");
    Path java = build("one", "17.0.15", "17.0.15+6");
    String below = "/bytewise/archives/abc123-17.0.15+6-x86_64";
    assertThat(archives(script, java, Map.of("HOME", "/home/a", "XDG_CACHE_HOME", "")))
        .isEqualTo("/home/a/.cache" + below);
    assertThat(archives(script, java, Map.of("HOME", "/home/a", "XDG_CACHE_HOME", "relative")))
        .isEqualTo("/home/a/.cache" + below);
    assertThat(archives(script, java, Map.of("HOME", "", "XDG_CACHE_HOME", ""))).isEmpty();
    assertThat(archives(script, java, Map.of("XDG_CACHE_HOME", "/a:b"))).isEmpty();
    assertThat(
            archives(script, java, Map.of("XDG_CACHE_HOME", "/cache", "BYTEWISE_NO_ARCHIVES", "1")))
        .isEmpty();
  }

  @Test
  void the_archive_that_fits_the_command_is_used_where_it_exists() throws Exception {
    Path unpacked = distribution();
    String script = unpacked.resolve("bin/bytewise").toString();
    Files.writeString(
        Files.createDirectories(unpacked.resolve("share")).resolve("identity"), "abc123\n");
    for (String version : List.of("17.0.15", "25.0.3")) {
      boolean cached = version.startsWith("25");
      Path java = build(version, version, version + "+9");
      Path archives = Files.createDirectories(
          folder.resolve("cache/bytewise/archives/abc123-%s+9-x86_64".formatted(version)));
      Map<String, String> environment = Map.of(
          "JAVA_HOME",
          java.toString(),
          "XDG_CACHE_HOME",
          folder.resolve("cache").toString());
      String flag = cached ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=";
      assertThat(run(environment, script, "sizeof", "String").out()).doesNotContain(flag);
      String suffix = cached ? ".aot" : ".jsa";
      for (String name : List.of("types", "layouts", "values", "prompt", "grade")) {
        Files.writeString(archives.resolve(name + suffix), "whole");
        Files.writeString(archives.resolve(name + suffix + ".size"), "5\n");
      }
      String types = flag + archives.resolve("types" + suffix) + "\n";
      String prompt = flag + archives.resolve("prompt" + suffix) + "\n";
      assertThat(run(environment, script, "sizeof", "String", "int[3]").out()).contains(types);
      String layouts = flag + archives.resolve("layouts" + suffix) + "\n";
      assertThat(run(environment, script, "layout", "Map.Entry").out()).contains(layouts);
      String values = flag + archives.resolve("values" + suffix) + "\n";
      assertThat(run(environment, script, "sizeof", "new int[3]").out()).contains(values);
      assertThat(run(environment, script, "sizeof", "new int[3]", "--format", "json")
              .out())
          .contains(prompt);
      assertThat(run(environment, script, "sizeof", "String", "--vm", "all").out())
          .contains(prompt);
      assertThat(run(environment, script, "alloc", "x").out()).contains(values);
      assertThat(run(environment, script, "alloc", "--survivors", "x").out()).contains(prompt);
      assertThat(run(environment, script).out()).contains(prompt);
      String grade = flag + archives.resolve("grade" + suffix) + "\n";
      assertThat(run(environment, script, "grade", "--one", "A.java").out()).contains(grade);
      Path damaged = archives.resolve("types" + suffix);
      Files.writeString(damaged, "holes");
      Path noted = archives.resolve("types" + suffix + ".size");
      long made = Files.getLastModifiedTime(noted).toMillis();
      assertThat(damaged.toFile().setLastModified(made + 5_000)).isTrue();
      Run written = run(environment, script, "sizeof", "String");
      assertThat(written.out())
          .as("an archive that was written to since it was made")
          .doesNotContain(flag)
          .endsWith("sizeof\nString\n");
      assertThat(written.err()).isEmpty();
    }
  }

  @Test
  void grading_takes_the_collector_that_does_not_fill_its_heap_with_garbage() throws Exception {
    String script = distribution().resolve("bin/bytewise").toString();
    for (String version : List.of("17.0.15", "25.0.3")) {
      Map<String, String> environment =
          Map.of("JAVA_HOME", build(version, version, version + "+9").toString());
      assertThat(run(environment, script, "grade", "answers").out())
          .as("grading on " + version)
          .contains("-XX:+UseSerialGC\n")
          .doesNotContain("-XX:+UseG1GC");
    }
  }

  @Test
  void a_crash_leaves_its_report_in_the_cache_and_deletes_the_archive() throws Exception {
    Path unpacked = distribution();
    String script = unpacked.resolve("bin/bytewise").toString();
    Files.writeString(
        Files.createDirectories(unpacked.resolve("share")).resolve("identity"), "abc123\n");
    Path java = build("crashing", "17.0.15", "17.0.15+6");
    executable(java.resolve("bin/java"), """
        #!/bin/sh
        for argument; do
          case $argument in
            -XX:ErrorFile=*) : > "${argument#*=}" ;;
            -XX:OnError=*) sh -c "${argument#*=}" ;;
          esac
        done
        exit 134
        """);
    Path cache = folder.resolve("the cache");
    Path archives =
        Files.createDirectories(cache.resolve("bytewise/archives/abc123-17.0.15+6-x86_64"));
    Path archive = Files.writeString(archives.resolve("prompt.jsa"), "whole");
    Path size = Files.writeString(archives.resolve("prompt.jsa.size"), "5\n");
    Run run = run(Map.of("JAVA_HOME", java.toString(), "XDG_CACHE_HOME", cache.toString()), script);
    assertThat(run.status()).isEqualTo(134);
    assertThat(run.err())
        .isEqualTo("bytewise: the Java VM crashed. Its archive of classes may be damaged and was"
            + " deleted: start again\n");
    assertThat(archive).doesNotExist();
    assertThat(size).doesNotExist();
    assertThat(cache.resolve("bytewise/crash-%p.log"))
        .as("%p is for the VM to replace")
        .exists();
  }

  @Test
  void it_starts_through_symbolic_links() throws Exception {
    Path unpacked = distribution();
    Path absolute = Files.createSymbolicLink(
        folder.resolve("one"), unpacked.resolve("bin").resolve("bytewise"));
    Path inFolder = Files.createDirectories(folder.resolve("links"));
    Path relative = Files.createSymbolicLink(inFolder.resolve("two"), Path.of("..", "one"));
    for (Path link : List.of(absolute, relative)) {
      assertThat(run(link, home, "x").out()).as("%s", link).endsWith("repl-9.9.9.jar\nx\n");
    }
    assertThat(run(Map.of("JAVA_HOME", home.toString()), "sh", "links/two", "x").out())
        .endsWith("repl-9.9.9.jar\nx\n");
  }

  @Test
  void without_java_home_the_java_on_the_path_is_taken() throws Exception {
    Path unpacked = distribution();
    Path tools = Files.createDirectories(folder.resolve("tools"));
    Files.createSymbolicLink(tools.resolve("java"), home.resolve("bin/java"));
    String path = tools + File.pathSeparator + System.getenv("PATH");
    Run run = run(Map.of("PATH", path), unpacked.resolve("bin/bytewise").toString(), "x");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).endsWith("repl-9.9.9.jar\nx\n");
  }

  @Test
  void letters_beyond_ascii_in_the_c_locale_get_java_a_locale_that_knows_them() throws Exception {
    String script = distribution().resolve("bin/bytewise").toString();
    executable(home.resolve("bin/java"), """
        #!/bin/sh
        for argument; do
          case $argument in
            -Dstdout.encoding=*) printf '%s ' "$argument" ;;
          esac
        done
        printf '%s\\n' "$LC_ALL"
        """);
    Path call = folder.resolve("call");
    // This VM may be in the C locale itself, where it could not pass such a letter on.
    executable(call, """
        #!/bin/sh
        JAVA_HOME='%s' LC_ALL=$1 HOME=$(printf "$2") exec '%s' sizeof String
        """.formatted(home, script));
    String ascii = "/home/kaethe";
    String more = "/home/k\\303\\244the";
    for (String locale : List.of("C", "POSIX")) {
      assertThat(run(Map.of(), call.toString(), locale, ascii).out()).isEqualTo(locale + "\n");
      assertThat(run(Map.of(), call.toString(), locale, more).out())
          .isEqualTo("-Dstdout.encoding=US-ASCII C.UTF-8\n");
    }
    assertThat(run(Map.of(), call.toString(), "de_DE.UTF-8", more).out())
        .isEqualTo("de_DE.UTF-8\n");
  }

  private static void fails(Run run, String message) {
    assertThat(run.status()).as(run.err()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("bytewise: " + message)
        .endsWith("on Debian: apt-get install openjdk-17-jdk-headless\n")
        .hasLineCount(1);
  }

  @Test
  void a_java_that_is_too_old_is_refused() throws Exception {
    Path script = distribution().resolve("bin/bytewise");
    fails(
        run(script, java("eleven", "11.0.2", "java.base jdk.jshell")),
        "the Java in " + folder.resolve("eleven") + " is version 11.");
    fails(
        run(script, java("eight", "1.8.0_402", "")),
        "the Java in " + folder.resolve("eight") + " is version 1.");
  }

  @Test
  void a_java_without_jshell_is_refused() throws Exception {
    fails(
        run(distribution().resolve("bin/bytewise"), java("jre", "21", "java.base java.logging")),
        "the Java in " + folder.resolve("jre") + " is no JDK: the module jdk.jshell is missing.");
  }

  @Test
  void a_java_home_without_java_is_named() throws Exception {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    fails(
        run(distribution().resolve("bin/bytewise"), empty),
        "JAVA_HOME is " + empty + ", where there is no bin/java.");
  }

  @Test
  void a_java_newer_than_those_that_are_known_starts() throws Exception {
    Run run = run(
        distribution().resolve("bin/bytewise"), java("next", "31-ea", "java.base jdk.jshell"), "x");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).endsWith("x\n");
  }

  @Test
  void a_script_that_was_copied_away_from_all_says_so() throws Exception {
    Path alone = Files.createDirectories(folder.resolve("alone")).resolve("bytewise");
    executable(alone, Files.readString(SCRIPT));
    Run run = run(alone, home);
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("is neither in a distribution");
  }
}
