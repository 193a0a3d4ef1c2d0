package org.bytewise.exercises.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramsTest {
  private static final List<String> ALL =
      List.of("sh", "env", "unshare", "mount", "prlimit", "bwrap", "setpriv", "cat");

  @TempDir
  private Path folder;

  private void stand(String name, String script) throws IOException {
    Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
  }

  private void open() {
    Sandbox.open(
            new Programs(List.of(folder)),
            Run.javaHome(),
            List.of(),
            UnaryOperator.identity(),
            Optional.empty())
        .close();
  }

  @ParameterizedTest
  @CsvSource({
    "bwrap, bubblewrap",
    "unshare, util-linux",
    "prlimit, util-linux",
    "mount, mount",
    "env, coreutils"
  })
  void a_missing_program_is_reported_with_its_package(String missing, String pack)
      throws IOException {
    for (String name : ALL) {
      if (!name.equals(missing)) {
        stand(name, "exit 0");
      }
    }
    assertThatThrownBy(this::open)
        .isInstanceOf(SandboxException.class)
        .hasMessage("the sandbox needs %s, which is not installed: install the package %s"
            .formatted(missing, pack));
  }

  @Test
  void a_system_that_refuses_gives_the_reason_in_one_line() throws IOException {
    for (String name : ALL) {
      stand(name, "echo 'unshare: unshare failed: Operation not permitted' >&2; exit 1");
    }
    stand("cat", "exec sleep 60");
    assertThatThrownBy(this::open)
        .isInstanceOf(SandboxException.class)
        .hasMessageStartingWith(
            "no jail can be started: unshare: unshare failed: Operation not permitted; ")
        .hasMessageNotContaining("\n");
  }

  @Test
  void a_bubblewrap_version_that_is_too_old_is_reported() throws IOException {
    for (String name : ALL) {
      stand(name, "echo 'bwrap: Unknown option --disable-userns' >&2; exit 1");
    }
    stand("cat", "exec sleep 60");
    assertThatThrownBy(this::open)
        .hasMessage("no jail can be started: bwrap: Unknown option --disable-userns;"
            + " bubblewrap 0.8 or newer is needed");
  }

  @Test
  void each_obstacle_says_what_to_set() throws IOException {
    assertThat(Obstacle.of(folder))
        .isEqualTo(
            "a container must be allowed to create user namespaces and to mount /proc in them");
    set("kernel/apparmor_restrict_unprivileged_userns", "1");
    assertThat(Obstacle.of(folder)).startsWith("AppArmor restricts user namespaces: set kernel.");
    set("kernel/unprivileged_userns_clone", "0");
    assertThat(Obstacle.of(folder)).contains("set kernel.unprivileged_userns_clone=1 with sysctl");
    set("user/max_user_namespaces", "0");
    assertThat(Obstacle.of(folder)).contains("set user.max_user_namespaces with sysctl");
  }

  private void set(String name, String value) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, value + "\n");
  }

  @Test
  void a_folder_without_a_jdk_is_reported() {
    assertThatThrownBy(() -> Sandbox.open(folder, List.of()))
        .isInstanceOf(SandboxException.class)
        .hasMessage("there is no JDK in " + folder + ": bin/java is missing or not executable");
    assertThatThrownBy(() -> Sandbox.none(folder, List.of()))
        .hasMessage("there is no JDK in " + folder + ": bin/java is missing or not executable");
  }
}
