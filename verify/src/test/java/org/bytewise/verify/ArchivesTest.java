package org.bytewise.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.ExercisePack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Archives of classes, from the first start on: they are made once, used, replaced when they are
 * damaged, and never in the way. The order is that of a cache's life, as making archives takes
 * long.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(2)
class ArchivesTest {
  private static final int FIRST_STARTS = 3;

  /** The header of an archive is smaller than this. */
  private static final int HEADER = 4096;

  private static final Path OWN_JDK = Path.of(System.getProperty("java.home"));

  @TempDir
  static Path home;

  private static final List<Run> FIRST = new ArrayList<>();

  /** @param out what it wrote, errors included */
  private record Run(int status, String out) {}

  private static Process start(Path jdk, Path cache, String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of(Launcher.command()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = new HashMap<>(Launcher.environment(home));
    environment.put("JAVA_HOME", jdk.toString());
    environment.put("XDG_CACHE_HOME", cache.toString());
    builder.environment().remove("BYTEWISE_NO_ARCHIVES");
    environment.remove("BYTEWISE_NO_ARCHIVES");
    // At the lowest priority, archives would have to wait for the other tests on this machine.
    environment.put("PATH", home.resolve("bin") + ":" + System.getenv("PATH"));
    builder.environment().putAll(environment);
    // Where the reports of crashes would be.
    builder.directory(Files.createDirectories(home.resolve("work")).toFile());
    return builder.redirectErrorStream(true).start();
  }

  private static Run run(Path jdk, Path cache, String... args)
      throws IOException, InterruptedException {
    return ended(start(jdk, cache, args));
  }

  private static Run ended(Process process) throws IOException, InterruptedException {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out);
  }

  private static Path cache() {
    return home.resolve("cache");
  }

  private static void answers(Run run, Path jdk) {
    assertThat(run.status()).as(run.out()).isZero();
    assertThat(run.out()).startsWith("String  ").contains("this VM (" + version(jdk));
  }

  private static String version(Path jdk) {
    return property(jdk, "JAVA_VERSION");
  }

  /** What a JDK says of itself. */
  private static String property(Path jdk, String name) {
    try {
      return Files.readAllLines(jdk.resolve("release")).stream()
          .filter(line -> line.startsWith(name + "="))
          .map(line -> line.replaceAll(name + "=|\"", ""))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder of this JDK's archives, as the launcher has named it. */
  private static Path archives() throws IOException {
    try (Stream<Path> folders = Files.list(cache().resolve("bytewise/archives"))) {
      return folders
          .filter(folder -> folder.getFileName().toString().contains("-" + version(OWN_JDK)))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Makes what is missing, or waits for the process that does; no learner ever waits for that. */
  private static void make(Path archives) throws IOException, InterruptedException {
    make(archives, "prompt");
  }

  /** As {@link #make(Path)}, for a start that wants this archive. */
  private static void make(Path archives, String own) throws IOException, InterruptedException {
    Path jar;
    try (Stream<Path> jars = Files.list(Launcher.root().resolve("repl/target/dist/lib"))) {
      jar = jars.filter(file -> file.getFileName().toString().matches("repl-.*\\.jar"))
          .findFirst()
          .orElseThrow();
    }
    List<String> command = new ArrayList<>(
        List.of(OWN_JDK.resolve("bin/java").toString(), "-XX:+UseSerialGC", "-cp", jar.toString()));
    command.add(1, "-Dbytewise.archive=" + own);
    command.addAll(
        List.of("org.bytewise.repl.archives.MakeArchives", archives.toString(), jar.toString()));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    Run run = ended(process);
    assertThat(run.status()).as(run.out()).isZero();
    awaitMakers();
    Path failed = archives.resolve("failed");
    String why = Files.exists(failed) ? Files.readString(failed) : "";
    assertThat(failed).as(why).doesNotExist();
  }

  @AfterAll
  static void awaitMakers() {
    Launcher.awaitMakers(home);
  }

  private static Path archive(Path archives, String name) throws IOException {
    try (Stream<Path> files = Files.list(archives)) {
      return files
          .filter(file -> file.getFileName().toString().matches(name + "\\.(jsa|aot)"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no archive " + name + " in " + archives));
    }
  }

  @BeforeAll
  static void startSeveralAtOnce() throws IOException, InterruptedException {
    Launcher.shadowNice(
        Files.createDirectories(home.resolve("bin")),
        "echo \"$1 $2\" >> '%s'".formatted(home.resolve("priorities")));
    List<Process> starts = new ArrayList<>();
    for (int i = 0; i < FIRST_STARTS; i++) {
      starts.add(start(OWN_JDK, cache(), "sizeof", "String"));
    }
    for (Process process : starts) {
      FIRST.add(ended(process));
    }
    make(archives());
  }

  @Test
  @Order(1)
  void several_first_starts_at_once_answer_and_make_one_archive_of_each_kind() throws Exception {
    assertThat(FIRST).hasSize(FIRST_STARTS).allSatisfy(first -> answers(first, OWN_JDK));
    assertThat(home.resolve("priorities"))
        .content()
        .as("makers have the lowest priority")
        .matches("(-n 19\n)+");
    try (Stream<Path> files = Files.list(archives())) {
      assertThat(files.map(file -> file.getFileName().toString().replaceAll("\\.(jsa|aot)", "")))
          .as("nothing is left over, and nothing is half written")
          .containsExactlyInAnyOrder(
              "types",
              "types.size",
              "layouts",
              "layouts.size",
              "values",
              "values.size",
              "prompt",
              "prompt.size",
              "child",
              "child.size",
              "recorder.events",
              "lock",
              "checked");
    }
  }

  @Test
  @Order(2)
  void the_next_start_uses_them() throws Exception {
    answers(run(OWN_JDK, cache(), "sizeof", "String"), OWN_JDK);
    Run doctor = run(OWN_JDK, cache(), "doctor");
    assertThat(doctor.status()).as(doctor.out()).isZero();
    assertThat(doctor.out().replaceAll("\\s+", " "))
        .contains("archives " + archives() + " (in use)");
    assertThat(archive(archives(), "child"))
        .as("the child VM has taken its archive")
        .exists();
  }

  @Test
  @Order(3)
  void the_archive_of_child_vms_has_the_tools_own_classes() throws Exception {
    byte[] archive = Files.readAllBytes(archive(archives(), "child"));
    // An archive has the names of its classes as they are in class files.
    String names = new String(archive, StandardCharsets.ISO_8859_1);
    assertThat(names.contains("org/bytewise/snippets/internal/child/ChildMain"))
        .as("the class that a child VM starts with is in its archive")
        .isTrue();
  }

  @Test
  @Order(4)
  void another_jdk_has_archives_of_its_own() throws Exception {
    Optional<Path> other = otherJdk();
    assumeTrue(other.isPresent(), "there is no other JDK in /usr/lib/jvm to swap this one with");
    // The same key for both, as if a JDK had been replaced by one that claims to be the same build.
    Path swapped = Files.createDirectories(home.resolve("swapped/bytewise/archives"));
    Path folder = Files.createDirectory(swapped.resolve(keyOf(other.get())));
    for (String name : List.of("types", "layouts", "values", "prompt", "child")) {
      Path archive = archive(archives(), name);
      for (String suffix : List.of(".jsa", ".aot")) {
        Files.copy(archive, folder.resolve(name + suffix));
        Files.writeString(folder.resolve(name + suffix + ".size"), Files.size(archive) + "\n");
      }
    }
    // What was tried lately is not tried again: this test is about use, not about making.
    Files.writeString(folder.resolve("failed"), "a test");
    answers(run(other.get(), home.resolve("swapped"), "sizeof", "String"), other.get());
    answers(run(OWN_JDK, cache(), "sizeof", "String"), OWN_JDK);
  }

  private static String keyOf(Path jdk) throws IOException {
    String own = archives().getFileName().toString();
    String build = property(jdk, "JAVA_RUNTIME_VERSION");
    return own.replaceAll("-.*", "") + "-" + build + "-" + property(jdk, "OS_ARCH");
  }

  private static Optional<Path> otherJdk() throws IOException {
    Path all = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(all)) {
      return Optional.empty();
    }
    try (Stream<Path> homes = Files.list(all)) {
      return homes
          .filter(found -> Files.isExecutable(found.resolve("bin/javac")))
          .filter(found -> Files.isReadable(found.resolve("release")))
          .filter(found -> Integer.parseInt(version(found).replaceAll("\\..*", "")) >= 17)
          .filter(found -> !version(found).equals(version(OWN_JDK)))
          .findFirst();
    }
  }

  @Test
  @Order(5)
  void a_damaged_archive_is_in_nobodys_way_and_is_replaced() throws Exception {
    Path types = archive(archives(), "types");
    long whole = Files.size(types);
    byte[] half = Arrays.copyOf(Files.readAllBytes(types), (int) whole / 2);
    for (byte[] damaged :
        List.of(half, new byte[(int) whole], withHole(Files.readAllBytes(types)))) {
      // VMs that still run have the old one mapped: it must not change under them.
      Files.delete(types);
      Files.write(types, damaged);
      answers(run(OWN_JDK, cache(), "sizeof", "String"), OWN_JDK);
      make(archives());
    }
    assertThat(archive(archives(), "types"))
        .as("made anew")
        .satisfies(made -> assertThat(Files.size(made)).isGreaterThan(whole / 2))
        .satisfies(made -> assertThat(Files.readAllBytes(made)[0]).isNotZero());
    answers(run(OWN_JDK, cache(), "sizeof", "String"), OWN_JDK);
    leftNothingWhereItWorked();
  }

  /** What the VM checks when it starts, the header, is whole; what it then jumps into is not. */
  private static byte[] withHole(byte[] archive) {
    Arrays.fill(archive, HEADER, archive.length / 2, (byte) 'Z');
    return archive;
  }

  private static void leftNothingWhereItWorked() {
    assertThat(home.resolve("work")).as("no reports of crashes").isEmptyDirectory();
  }

  /** As a failing disk does it: neither the size nor the time tells. */
  private static void damageUnseen(Path archive) throws IOException {
    FileTime time = Files.getLastModifiedTime(archive);
    byte[] damaged = withHole(Files.readAllBytes(archive));
    Files.delete(archive);
    Files.write(archive, damaged);
    Files.setLastModifiedTime(archive, time);
  }

  @Test
  @Order(6)
  void a_child_vm_that_crashes_on_its_archive_starts_again_without_it() throws Exception {
    damageUnseen(archive(archives(), "child"));
    Run run = run(OWN_JDK, cache(), "alloc", "new Object()");
    assertThat(run.status()).as(run.out()).isZero();
    assertThat(run.out()).contains("allocated 1 object, 16 B").doesNotContain("crash");
    leftNothingWhereItWorked();
    make(archives());
    assertThat(archive(archives(), "child")).as("made anew").exists();
  }

  @Test
  @Order(7)
  void a_crash_on_the_tools_own_archive_deletes_it_and_the_next_start_answers() throws Exception {
    Path types = archive(archives(), "types");
    damageUnseen(types);
    Run run = run(OWN_JDK, cache(), "sizeof", "String");
    if (run.status() != 0) {
      assertThat(run.out())
          .contains("bytewise: the Java VM crashed. Its archive of classes may be damaged and was"
              + " deleted: start again");
      assertThat(types).doesNotExist();
    }
    answers(run(OWN_JDK, cache(), "sizeof", "String"), OWN_JDK);
    leftNothingWhereItWorked();
    make(archives());
    answers(run(OWN_JDK, cache(), "sizeof", "String"), OWN_JDK);
  }

  @Test
  @Order(8)
  void what_is_kept_for_grading_changes_no_verdict() throws Exception {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/bwrap")),
        "bubblewrap is not installed: nothing can be graded in a sandbox");
    Path student = Files.createDirectories(home.resolve("anna"));
    answer(student, "plate-check", exercise -> exercise.sources().solution());
    answer(student, "byte-sum", exercise -> exercise.sources().start());
    answer(student, "longest-word", exercise -> exercise.sources().start());
    answer(student, "price-list", exercise -> "class");
    Path nothing = Files.createFile(home.resolve("nothing kept"));

    Run without = graded(nothing, student);
    assertThat(without.out().lines())
        .hasSize(4)
        .anyMatch(line -> line.contains("\"PASS\""))
        .anyMatch(line -> line.contains("\"OVER_BUDGET\""))
        .anyMatch(line -> line.contains("\"COMPILE_ERROR\""));
    assertThat(graded(cache(), student)).as("the first call").isEqualTo(without);
    assertThat(archives().resolve("sandbox/held")).as("the sandbox held").isNotEmptyFile();
    assertThat(graded(cache(), student)).as("the second call").isEqualTo(without);
    make(archives(), "grade");
    assertThat(archive(archives(), "grade")).exists();
    assertThat(archive(archives(), "solution")).exists();
    assertThat(graded(cache(), student)).as("a call with all archives").isEqualTo(without);
    assertThat(archives().resolve("sandbox/held")).as("still known").isNotEmptyFile();
    try (Stream<Path> solutions = Files.list(archives().resolve("solutions"))) {
      assertThat(solutions).as("the solutions are still compiled").hasSizeGreaterThanOrEqualTo(3);
    }
  }

  private static void answer(Path student, String id, Function<Exercise, String> source)
      throws IOException {
    Exercise exercise = ExercisePack.packaged().find(id).orElseThrow();
    Files.writeString(student.resolve(exercise.fileName()), source.apply(exercise));
  }

  private static Run graded(Path cache, Path student) throws IOException, InterruptedException {
    return run(
        OWN_JDK,
        cache,
        "grade",
        "--one",
        student.toString(),
        "--secret",
        "the same inputs in each call",
        "--format",
        "jsonl");
  }

  @Test
  @Order(9)
  void a_cache_that_cannot_be_written_is_in_nobodys_way() throws Exception {
    // A file where a folder should be: nobody can write below it, not even root.
    Path file = Files.createFile(home.resolve("no folder"));
    answers(run(OWN_JDK, file, "sizeof", "String"), OWN_JDK);
    assertThat(file).isRegularFile().isEmptyFile();
  }
}
