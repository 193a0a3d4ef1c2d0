package org.bytewise.repl.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher script in a checkout, with a Maven and a java that only say what they got. */
class CheckoutLauncherTest {
  private static final Path SCRIPT = Path.of("..", "bytewise");

  /** What a POSIX system has, except flock. */
  private static final List<String> POSIX_TOOLS = List.of(
      "awk",
      "cat",
      "cksum",
      "cmp",
      "find",
      "ln",
      "mkdir",
      "mv",
      "readlink",
      "rm",
      "rmdir",
      "sh",
      "sleep",
      "sort",
      "tail",
      "touch",
      "wc");

  private static final String MAVEN = """
      #!/bin/sh
      echo "mvn in $PWD: $*" >> mvn.log
      echo "WARNING: a warning of Maven's own"
      BYTEWISE_SOURCES=begin sh ./bytewise
      %s
      mkdir -p repl/target/dist/lib
      : > repl/target/dist/lib/repl-9.9.9.jar
      BYTEWISE_SOURCES=built sh ./bytewise
      """;

  private static final String WAITING =
      "bytewise: another bytewise is building this checkout; waiting for it ...";

  @TempDir
  Path folder;

  private Path checkout;
  private Path tools;
  private String path;

  private record Run(int status, String out, String err) {}

  @BeforeEach
  void makeCheckout() throws IOException {
    checkout = Files.createDirectories(folder.resolve("check out"));
    for (String module : List.of("layout", "lessons", "repl", "verify")) {
      Files.createDirectories(checkout.resolve(module).resolve("src").resolve("main"));
      Files.createFile(checkout.resolve(module).resolve("pom.xml"));
    }
    Files.createDirectories(checkout.resolve("repl/src/assembly"));
    Files.createFile(checkout.resolve("pom.xml"));
    Files.writeString(lesson(), "Bytes");
    executable(checkout.resolve("bytewise"), Files.readString(SCRIPT));
    tools = Files.createDirectories(folder.resolve("tools"));
    path = tools + File.pathSeparator + System.getenv("PATH");
    executable(tools.resolve("mvn"), MAVEN.formatted(""));
    Path jdk = folder.resolve("jdk");
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(
        jdk.resolve("release"), "JAVA_VERSION=\"17.0.15\"\nMODULES=\"java.base jdk.jshell\"\n");
    executable(jdk.resolve("bin").resolve("java"), "#!/bin/sh\necho started\n");
  }

  private Path lesson() {
    return checkout.resolve("lessons/src/main/one.md");
  }

  private static void executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Process start(Path where) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(
            "/bin/sh", where.resolve("bytewise").toString())
        .directory(folder.toFile())
        .redirectInput(new File("/dev/null"));
    builder.environment().keySet().removeIf(name -> name.startsWith("BYTEWISE_"));
    builder
        .environment()
        .putAll(Map.of(
            "PATH",
            path,
            "JAVA_HOME",
            folder.resolve("jdk").toString(),
            "HOME",
            folder.toString()));
    return builder.start();
  }

  private static Run ended(Process process, BufferedReader err)
      throws IOException, InterruptedException {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    StringBuilder rest = new StringBuilder();
    err.lines().forEach(line -> rest.append(line).append('\n'));
    return new Run(process.waitFor(), out, rest.toString());
  }

  private Run run(Path where) throws IOException, InterruptedException {
    Process process = start(where);
    return ended(process, process.errorReader());
  }

  private void starts(Path where) throws IOException, InterruptedException {
    Run run = run(where);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo("started\n");
    assertThat(run.status()).isZero();
  }

  private void rebuilds(String what) throws IOException, InterruptedException {
    Run run = run(checkout);
    assertThat(run.err())
        .as(what)
        .isEqualTo("bytewise: the sources have changed since the last build; running mvn package,"
            + " which may take a minute or two ...\n");
    assertThat(run.out()).as(what).isEqualTo("started\n");
    starts(checkout);
  }

  private void build() throws IOException, InterruptedException {
    Run first = run(checkout);
    assertThat(first.status()).as(first.err()).isZero();
    assertThat(first.out()).isEqualTo("started\n");
    assertThat(first.err())
        .as("nothing of Maven's is shown")
        .isEqualTo("bytewise: not built yet; running mvn package, which may take a minute or two"
            + " ...\n");
  }

  /** A time that no clock is too coarse to tell from that of the build. */
  private static void touch(Path file) {
    assertThat(file.toFile().setLastModified(System.currentTimeMillis() + 5_000))
        .as("%s", file)
        .isTrue();
  }

  private static List<Path> filesIn(Path parent) throws IOException {
    try (Stream<Path> files = Files.walk(parent)) {
      return files.toList();
    }
  }

  private int builds() throws IOException {
    return Files.readAllLines(checkout.resolve("mvn.log")).size();
  }

  @Test
  void a_checkout_is_built_at_the_first_start_only() throws Exception {
    build();
    assertThat(checkout.resolve("mvn.log"))
        .content()
        .startsWith("mvn in " + checkout.toRealPath() + ": ")
        .contains("-pl repl -am package")
        .hasLineCount(1);
    starts(checkout);
    assertThat(builds()).isOne();
  }

  @Test
  void a_source_that_is_changed_or_added_or_removed_is_built() throws Exception {
    build();
    Files.writeString(lesson(), "Bites");
    touch(lesson());
    rebuilds("a source of the same length with other content");
    Path added = Files.createFile(checkout.resolve("layout/src/main/Added.java"));
    touch(added);
    rebuilds("an empty source more");
    Files.delete(added);
    touch(added.getParent());
    rebuilds("a source less");
    Path test = Files.createFile(checkout.resolve("verify/src/main/Test.java"));
    touch(test);
    starts(checkout);
    assertThat(builds()).isEqualTo(4);
  }

  @Test
  void files_that_were_only_touched_are_not_built_again() throws Exception {
    build();
    for (Path file : filesIn(checkout)) {
      if (!file.startsWith(checkout.resolve("repl/target"))) {
        touch(file);
      }
    }
    starts(checkout);
    starts(checkout);
    assertThat(builds()).isOne();
  }

  @Test
  void a_copy_of_a_built_checkout_is_not_built_again() throws Exception {
    build();
    Path copy = folder.resolve("the copy");
    for (Path file : filesIn(checkout)) {
      Path target = copy.resolve(checkout.relativize(file).toString());
      if (Files.isDirectory(file)) {
        Files.createDirectories(target);
      } else {
        Files.copy(file, target);
        Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(file));
      }
    }
    for (Path file : filesIn(copy)) {
      if (!file.startsWith(copy.resolve("repl/target"))) {
        touch(file);
      }
    }
    starts(copy);
    assertThat(copy.resolve("mvn.log")).content().hasLineCount(1);
  }

  @Test
  void what_is_changed_while_it_is_being_built_is_built_again() throws Exception {
    executable(
        tools.resolve("mvn"),
        MAVEN.formatted("echo more >> lessons/src/main/one.md; touch -d '+5 seconds'"
            + " lessons/src/main/one.md"));
    build();
    executable(tools.resolve("mvn"), MAVEN.formatted(""));
    rebuilds("a source that was written to after the compiler had read it");
  }

  @Test
  void of_two_at_once_the_second_waits_for_the_first_and_says_so() throws Exception {
    oneWaits();
  }

  @Test
  void without_flock_the_second_waits_as_well() throws Exception {
    withoutFlock();
    oneWaits();
    assertThat(checkout.resolve("target/build.owner")).doesNotExist();
  }

  private void withoutFlock() throws IOException {
    Path own = Files.createDirectories(folder.resolve("posix"));
    for (String tool : POSIX_TOOLS) {
      for (String parent : List.of("/usr/bin", "/bin")) {
        Path real = Path.of(parent, tool);
        if (Files.exists(real) && !Files.exists(own.resolve(tool))) {
          executable(own.resolve(tool), "#!/bin/sh\nexec " + real + " \"$@\"\n");
        }
      }
    }
    path = tools + File.pathSeparator + own;
  }

  private void oneWaits() throws Exception {
    Path go = folder.resolve("go");
    assertThat(new ProcessBuilder("mkfifo", go.toString()).start().waitFor()).isZero();
    executable(tools.resolve("mvn"), MAVEN.formatted("read -r word < '" + go + "'"));
    Process first = start(checkout);
    BufferedReader firstErr = first.errorReader();
    assertThat(firstErr.readLine()).startsWith("bytewise: not built yet; running mvn");
    Process second = start(checkout);
    BufferedReader secondErr = second.errorReader();
    assertThat(secondErr.readLine()).isEqualTo(WAITING);
    assertThat(second.isAlive()).isTrue();
    // Opens when the first one's Maven reads from it.
    Files.writeString(go, "go\n");
    assertThat(ended(first, firstErr)).isEqualTo(new Run(0, "started\n", ""));
    assertThat(ended(second, secondErr)).isEqualTo(new Run(0, "started\n", ""));
    assertThat(builds()).isOne();
  }

  @Test
  void without_flock_the_link_of_a_process_that_has_ended_is_in_nobodys_way() throws Exception {
    withoutFlock();
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    Files.createDirectories(checkout.resolve("target"));
    Files.createSymbolicLink(
        checkout.resolve("target/build.owner"), Path.of(Long.toString(ended.pid())));
    build();
    starts(checkout);
  }

  @Test
  void without_maven_a_checkout_says_what_to_install() throws Exception {
    Files.delete(tools.resolve("mvn"));
    withoutFlock();
    Run run = run(checkout);
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err())
        .isEqualTo("bytewise: not built yet, and Maven is missing; on Debian:"
            + " apt-get install maven\n");
  }

  private String errorsOf(String output) throws Exception {
    Path said = Files.writeString(folder.resolve("said"), output);
    executable(tools.resolve("mvn"), "#!/bin/sh\ncat '" + said + "'\nexit 1\n");
    Run run = run(checkout);
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    Path log = checkout.toRealPath().resolve("target/build.log");
    assertThat(log).hasContent(output);
    String first =
        "bytewise: not built yet; running mvn package, which may take a minute or two ...\n";
    String last = "bytewise: the build failed for the reason above; the whole log is " + log + "\n";
    assertThat(run.err()).startsWith(first).endsWith(last);
    return run.err().substring(first.length(), run.err().length() - last.length());
  }

  @Test
  void a_build_that_does_not_compile_shows_the_compilers_errors_once() throws Exception {
    String source = checkout.toRealPath() + "/lessons/src/main/java/Lesson.java";
    assertThat(errorsOf("""
            WARNING: A terminally deprecated method in sun.misc.Unsafe has been called
            [ERROR] COMPILATION ERROR :\s
            [ERROR] %1$s:[7,3] cannot find symbol
              symbol:   class Lessn
              location: class Lesson
            [ERROR] %1$s:[9,1] class, interface, or enum expected
            [ERROR] Failed to execute goal org.apache.maven.plugins:maven-compiler-plugin:3.16.0:\
            compile (default-compile) on project lessons: Compilation failure: Compilation failure:\s
            [ERROR] %1$s:[7,3] cannot find symbol
            [ERROR]   symbol:   class Lessn
            [ERROR] %1$s:[9,1] class, interface, or enum expected
            [ERROR] -> [Help 1]
            [ERROR]\s
            [ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.
            """.formatted(source))).isEqualTo("""
              lessons/src/main/java/Lesson.java:[7,3] cannot find symbol
                symbol:   class Lessn
                location: class Lesson
              lessons/src/main/java/Lesson.java:[9,1] class, interface, or enum expected
            """);
  }

  @Test
  void a_build_that_cannot_begin_shows_mavens_reason() throws Exception {
    assertThat(errorsOf("""
            [ERROR] Failed to execute goal on project screen: Could not resolve dependencies for \
            project org.bytewise:screen:jar:0.2.0: Cannot access central in offline mode -> [Help 1]
            [ERROR]\s
            [ERROR] Re-run Maven using the -X switch to enable full debug logging.
            """))
        .isEqualTo("  Could not resolve dependencies for project org.bytewise:screen:jar:0.2.0:"
            + " Cannot access central in offline mode\n");
    assertThat(errorsOf("The JAVA_HOME environment variable is not defined correctly\n"))
        .as("where nothing is marked as an error, the last lines are shown")
        .isEqualTo("The JAVA_HOME environment variable is not defined correctly\n");
  }

  @Test
  void a_checkout_that_cannot_be_written_to_is_named() throws Exception {
    Files.writeString(checkout.resolve("target"), "a file where a folder should be");
    Run run = run(checkout);
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err())
        .isEqualTo("bytewise: not built yet, but " + checkout + "/target cannot be written\n");
  }
}
