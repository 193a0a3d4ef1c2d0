package org.bytewise.exercises.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EscapeCheckTest {
  @TempDir
  private Path folder;

  @BeforeAll
  static void needs() {
    Installed.bubblewrap();
  }

  @Test
  void each_attack_succeeds_without_isolation() throws IOException {
    Programs programs = Programs.ofSystem();
    JailLimits small = new JailLimits(0, 32, 256, 256, 64);
    try (Starter starter = new Starter();
        WorkFolder work = WorkFolder.make(false)) {
      Jail plain = Jail.builder(small, starter)
          .java(Run.javaHome())
          .scratch(Files.createDirectory(folder.resolve("scratch")))
          .build();
      ProcessBuilder builder = new ProcessBuilder(
          plain.java(), "-cp", EscapeCheck.classes(work).toString(), EscapeProbe.class.getName());
      builder.redirectError(work.path().resolve("errors").toFile());
      EscapeCheck.Answer answer = EscapeCheck.run(plain, builder, folder, work, small, programs);
      assertThat(answer.complete()).as(answer.errors()).isTrue();
      assertThat(answer.breaches())
          .contains(
              "connect to a port of this machine",
              "list the grader's home",
              "read one of the grader's files",
              "write outside its folder",
              "write to /dev/shm",
              "see other processes",
              "kill other processes",
              "read the grader's environment",
              "use a file that the grader has open",
              "keep privileges",
              "create any number of files",
              "write a file of any size",
              "open any number of files",
              "use any amount of native memory",
              "start any number of threads and processes");
    }
  }

  static Map<String, UnaryOperator<List<String>>> holes() {
    String temporary = System.getProperty("java.io.tmpdir");
    return Map.of(
        "connect to a port of this machine",
        swap(List.of("--unshare-net"), List.of()),
        "read one of the grader's files",
        swap(List.of("--symlink", "scratch", "/tmp"), List.of("--bind", temporary, temporary)),
        "write outside its folder",
        swap(List.of("--remount-ro", "/"), List.of("--tmpfs", "/other")),
        "write to /dev/shm",
        swap(List.of("--remount-ro", "/dev"), List.of()),
        "see other processes",
        swap(List.of("--proc", "/proc"), List.of("--ro-bind", "/proc", "/proc")),
        "keep privileges",
        swap(List.of("--cap-drop", "ALL"), List.of()),
        "create any number of files",
        swap(List.of("--remount-ro", "/"), List.of("--tmpfs", "/scratch")));
  }

  @ParameterizedTest
  @MethodSource("holeNames")
  void a_hole_is_reported_and_no_sandbox_opens(String name) {
    assertThatThrownBy(() -> Sandbox.open(
            Programs.ofSystem(), Run.javaHome(), List.of(), holes().get(name), Optional.empty()))
        .isInstanceOf(SandboxException.class)
        .hasMessageStartingWith("the sandbox does not hold, so nothing was run in it: code could ")
        .hasMessageContaining(name);
  }

  static List<String> holeNames() {
    return holes().keySet().stream().sorted().toList();
  }

  private static UnaryOperator<List<String>> swap(List<String> old, List<String> with) {
    return list -> {
      List<String> changed = new ArrayList<>(list);
      int at = Collections.indexOfSubList(changed, old);
      assertThat(at).as("%s in %s", old, list).isNotNegative();
      changed.subList(at, at + old.size()).clear();
      changed.addAll(at, with);
      return changed;
    };
  }
}
