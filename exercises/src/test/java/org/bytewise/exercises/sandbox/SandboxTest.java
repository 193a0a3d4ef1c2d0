package org.bytewise.exercises.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OneJdkIsEnough
class SandboxTest {
  private static final JailLimits ONE_SECOND = new JailLimits(1, 64, 512, 512, 64);
  private static final int SIGXCPU = 24;
  private static final int SIGKILL = 9;

  /** What a shell adds to the number of the signal that killed a program. */
  private static final int BY_SIGNAL = 128;

  private static Sandbox sandbox;

  @TempDir
  private Path folder;

  @BeforeAll
  static void open() {
    Installed.bubblewrap();
    sandbox = Sandbox.open(Run.javaHome(), List.of(Run.classes()));
  }

  @AfterAll
  static void close() {
    if (sandbox != null) {
      sandbox.close();
    }
  }

  private static Run inJail(String... arguments) {
    return Run.in(sandbox, JailLimits.RUN, arguments);
  }

  @Test
  void a_vm_in_a_jail_prints_nothing_but_its_own_output() {
    assertThat(inJail("hello")).isEqualTo(new Run("hello", "", 0));
  }

  @Test
  void a_sandbox_describes_itself() {
    assertThat(sandbox.isolated()).isTrue();
    assertThat(sandbox.description())
        .isIn("bubblewrap, memory group", "bubblewrap, no memory group");
  }

  @Test
  void the_flight_recorder_sees_every_object_in_a_jail() throws IOException {
    try (Jail jail = sandbox.jail(JailLimits.RUN)) {
      List<String> flags = List.of(
          "-XX:-UseTLAB", "-XX:+UseG1GC", "-XX:FlightRecorderOptions=repository=" + jail.scratch());
      Run run = Run.of(jail.start(Run.commandLine(jail, flags, "record", "10000")));
      assertThat(run.out()).as(run.errors()).isEqualTo("10000");
    }
  }

  @Test
  void the_compiler_compiles_in_a_jail() {
    Run run = Run.in(sandbox, JailLimits.COMPILE, "compile");
    assertThat(run.out()).as(run.errors()).isEqualTo("[out/Hello.class]");
  }

  @Test
  void jails_run_side_by_side_and_leave_nothing_behind() {
    List<Run> runs =
        IntStream.range(0, 6).parallel().mapToObj(i -> inJail("hello")).toList();
    assertThat(runs).hasSize(6).containsOnly(new Run("hello", "", 0));
    assertThat(groupsOf(ProcessHandle.current().pid())).isEmpty();
  }

  @Test
  void a_jail_outlives_the_thread_that_asked_for_it() throws Exception {
    try (Jail jail = sandbox.jail(JailLimits.RUN)) {
      FutureTask<Process> asked =
          new FutureTask<>(() -> jail.start(Run.commandLine(jail, List.of(), "echo")));
      Thread thread = new Thread(asked);
      thread.start();
      thread.join();
      Process process = asked.get();
      try (Writer writer = process.outputWriter()) {
        writer.write("still here");
      }
      assertThat(Run.of(process)).isEqualTo(new Run("still here", "", 0));
    }
  }

  /** Returns the memory control groups that a grader created and did not remove. */
  private static List<String> groupsOf(long grader) {
    Optional<MemoryGroup> group = MemoryGroup.make(1 << 30);
    if (group.isEmpty()) {
      return List.of();
    }
    MemoryGroup own = group.get();
    assertThat(own.remove()).isTrue();
    return Stream.of(own.folder().getParent().toFile().list())
        .filter(name -> name.startsWith("bytewise-" + grader + "-"))
        .toList();
  }

  @Test
  void the_first_process_of_a_jail_reveals_nothing_about_the_grader() {
    String command = inJail("read", "/proc/1/cmdline").out().replace('\0', ' ');
    assertThat(command).contains("bwrap --args 3 -- ").doesNotContain("bytewise-sandbox-", "/tmp/");
    assertThat(inJail("read", "/proc/1/environ").out()).isEmpty();
    assertThat(inJail("environment").out()).isEqualTo("{HOME=/home, LANG=C.UTF-8, PWD=/scratch}");
  }

  @Test
  void a_jail_has_libraries_a_jdk_and_one_writable_folder() {
    assertThat(inJail("list", "/").out().replaceAll("[\\[\\]]", "").split(", ", -1))
        .contains(
            "/archives", "/classes", "/dev", "/home", "/lib", "/proc", "/scratch", "/tmp", "/usr")
        .isSubsetOf(
            "/archives",
            "/classes",
            "/dev",
            "/etc",
            "/home",
            "/jdk",
            "/lib",
            "/lib64",
            "/proc",
            "/scratch",
            "/tmp",
            "/usr");
    assertThat(inJail("list", "/home").out()).isEqualTo("[]");
    assertThat(inJail("list", "/scratch").out()).isEqualTo("[]");
  }

  @Test
  void no_namespace_can_be_created_in_a_jail() throws IOException {
    assertThat(unshareIn(list -> list).errors()).startsWith("unshare: ");
    Run run = unshareIn(
        list -> list.stream().filter(word -> !word.equals("--disable-userns")).toList());
    assertThat(run).isEqualTo(new Run("", "", 0));
  }

  private static Run unshareIn(UnaryOperator<List<String>> change) throws IOException {
    try (Starter starter = new Starter();
        Bubblewrap walls =
            new Bubblewrap(Programs.ofSystem(), Run.javaHome(), List.of(), starter, list -> {
              List<String> more = new ArrayList<>(change.apply(list));
              more.addAll(
                  more.indexOf("--proc"), List.of("--ro-bind", "/usr/bin/unshare", "/unshare"));
              return more;
            });
        Jail jail = walls.jail(JailLimits.RUN)) {
      List<String> command = new ArrayList<>(jail.prefix());
      command.addAll(List.of("/unshare", "--user", "/unshare", "--help"));
      Run run = Run.of(jail.start(new ProcessBuilder(command)));
      return new Run(run.status() == 0 ? "" : run.out(), run.errors(), run.status());
    }
  }

  @Test
  void files_are_bounded_in_number_and_in_size() {
    assertThat(inJail("scratch").number()).isBetween(1, JailLimits.SCRATCH_FILES);
    assertThat(inJail("file").number()).isEqualTo(JailLimits.FILE_MEGABYTES);
  }

  @Test
  void a_jail_does_not_run_a_program_that_the_submission_wrote() {
    assertThat(inJail("execute").out()).isEqualTo("refused");
  }

  @Test
  void memory_is_bounded_in_the_heap_in_buffers_and_in_native_code() {
    assertThat(inJail("heap").number()).isBetween(1, JailLimits.RUN.heapMegabytes());
    assertThat(inJail("direct").number()).isBetween(1, 64);
    assertThat(inJail("native", "1500").number()).isBetween(1, JailLimits.RUN.dataMegabytes());
  }

  @Test
  void a_memory_group_kills_what_fills_it_and_reports_it() throws IOException {
    assumeTrue(
        sandbox.description().equals("bubblewrap, memory group"),
        "this process cannot create a memory control group");
    JailLimits tight = new JailLimits(60, 64, 800, 200, 160);
    try (Jail jail = sandbox.jail(tight)) {
      assertThat(jail.memoryKills()).isZero();
      Run run = Run.of(jail.start(Run.commandLine(jail, List.of(), "native", "500")));
      assertThat(run.status()).as(run.out()).isEqualTo(BY_SIGNAL + SIGKILL);
      assertThat(jail.memoryKills()).isEqualTo(1);
    }
  }

  @Test
  void processes_are_bounded() {
    // However the first VM reacts: it may not even have a thread left to wait for its child.
    assertThat(inJail("children", "20").out().lines().filter("one more"::equals).count())
        .isBetween(1L, 15L);
  }

  @Test
  void processor_time_is_bounded() {
    assertThat(Run.in(sandbox, ONE_SECOND, "spin").status()).isEqualTo(BY_SIGNAL + SIGXCPU);
  }

  @Test
  void closing_a_jail_ends_everything_running_in_it() throws IOException {
    List<ProcessHandle> family;
    try (Jail jail = sandbox.jail(JailLimits.RUN)) {
      Process process = jail.start(Run.commandLine(jail, List.of(), "wait"));
      assertThat(process.inputReader().readLine()).isEqualTo("waiting");
      family =
          Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
      assertThat(family).hasSizeGreaterThanOrEqualTo(3).allMatch(ProcessHandle::isAlive);
    }
    assertThat(family).allMatch(Gone::isGone);
  }

  @Test
  void a_jail_ends_when_its_grader_is_killed_and_the_next_sandbox_tidies_up() throws Exception {
    Process grader = new ProcessBuilder(
            Run.javaHome().resolve("bin/java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            LostGrader.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    Path left = Path.of(grader.inputReader().readLine());
    assertThat(left).isDirectory();
    List<ProcessHandle> family = grader.descendants().toList();
    assertThat(family).hasSizeGreaterThanOrEqualTo(3);
    grader.destroyForcibly().waitFor();
    Gone.await(family);
    Sandbox.none(Run.javaHome(), List.of()).close();
    assertThat(left).doesNotExist();
    assertThat(groupsOf(grader.pid())).isEmpty();
  }

  @Test
  void a_closed_sandbox_leaves_no_file() throws IOException {
    Path work;
    try (Sandbox other = Sandbox.none(Run.javaHome(), List.of());
        Jail jail = other.jail(JailLimits.RUN)) {
      work = jail.scratch().getParent();
      assertThat(jail.scratch()).isEmptyDirectory();
      Files.createFile(jail.scratch().resolve("left"));
    }
    assertThat(work).doesNotExist();
  }

  @Test
  void a_jail_starts_one_vm_and_none_when_closed() throws IOException {
    Jail jail = sandbox.jail(JailLimits.RUN);
    Run.of(jail.start(List.of("-version")));
    assertThatThrownBy(() -> jail.start(List.of("-version")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a jail starts one VM, before it is closed");
    jail.close();
    jail.close();
  }

  @Test
  void no_sandbox_says_so_and_runs_the_same() {
    try (Sandbox none = Sandbox.none(Run.javaHome(), List.of(Run.classes()))) {
      assertThat(none.description()).isEqualTo("none");
      assertThat(none.isolated()).isFalse();
      assertThat(Run.in(none, JailLimits.RUN, "hello")).isEqualTo(new Run("hello", "", 0));
      try (Jail jail = none.jail(JailLimits.RUN)) {
        assertThat(jail.prefix()).isEmpty();
      }
    }
  }

  @Test
  void without_isolation_a_vm_sees_files_that_a_jail_does_not_have() throws IOException {
    Path canary = Files.writeString(folder.resolve("canary"), "seen");
    Files.setPosixFilePermissions(canary, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(inJail("read", canary.toString()).errors()).contains("NoSuchFileException");
    try (Sandbox none = Sandbox.none(Run.javaHome(), List.of(Run.classes()))) {
      assertThat(Run.in(none, JailLimits.RUN, "read", canary.toString()).out()).isEqualTo("seen");
    }
  }
}
