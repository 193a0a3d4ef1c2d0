package org.bytewise.exercises.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sandbox that is known to hold is not probed again; any other one is. */
class KnownSandboxTest {
  private static final Path BWRAP = Path.of("/usr/bin/bwrap");

  @TempDir
  private Path folder;

  /** Each probe starts this program, which stands for {@code cat}, to have something to attack. */
  private Path victim;

  @BeforeAll
  static void needs() {
    Installed.bubblewrap();
  }

  @BeforeEach
  void countProbes() throws IOException {
    // The jails' users start programs from here, too.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    victim = folder.resolve("cat");
    Files.writeString(
        victim, "#!/bin/sh\necho probed >> %s\nexec /bin/cat\n".formatted(folder.resolve("log")));
    Files.setPosixFilePermissions(victim, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Programs programs() {
    List<Path> folders = new ArrayList<>(List.of(folder));
    folders.addAll(Programs.ofSystem().folders());
    return new Programs(folders);
  }

  private Sandbox open(UnaryOperator<List<String>> change) {
    return Sandbox.open(
        programs(),
        Run.javaHome(),
        List.of(Run.classes()),
        change,
        Optional.of(new KeptCheck(folder.resolve("kept"))));
  }

  private Sandbox open() {
    return open(UnaryOperator.identity());
  }

  private int probes() throws IOException {
    return Files.readAllLines(folder.resolve("log")).size();
  }

  @Test
  void the_next_sandbox_is_not_probed_and_its_jails_hold_like_those_of_the_first()
      throws IOException {
    try (Sandbox first = open()) {
      assertThat(Run.in(first, JailLimits.RUN, "hello").out()).isEqualTo("hello");
    }
    assertThat(probes()).isOne();
    try (Sandbox next = open()) {
      assertThat(probes()).isOne();
      assertThat(next.isolated()).isTrue();
      assertThat(Run.in(next, JailLimits.RUN, "hello").out()).isEqualTo("hello");
    }
  }

  @Test
  void a_hole_that_opens_later_is_found() throws IOException {
    open().close();
    assertThatThrownBy(() -> open(KnownSandboxTest::withNetwork))
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("connect to a port of this machine");
    assertThat(probes()).isEqualTo(2);
    // That it was found does not make it known.
    assertThatThrownBy(() -> open(KnownSandboxTest::withNetwork))
        .isInstanceOf(SandboxException.class);
    assertThat(probes()).isEqualTo(3);
  }

  private static List<String> withNetwork(List<String> arguments) {
    List<String> changed = new ArrayList<>(arguments);
    assertThat(changed.remove("--unshare-net")).isTrue();
    return changed;
  }

  @Test
  void another_bubblewrap_is_probed() throws IOException {
    open().close();
    Path copy = Files.copy(BWRAP, folder.resolve("bwrap"));
    Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
    open().close();
    assertThat(probes()).isEqualTo(2);
    // As after an update.
    Files.delete(copy);
    Files.copy(BWRAP, copy);
    Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
    open().close();
    assertThat(probes()).isEqualTo(3);
    open().close();
    assertThat(probes()).isEqualTo(3);
  }

  @Test
  void a_sandbox_that_has_failed_is_probed() throws IOException {
    try (Sandbox first = open()) {
      first.forget();
    }
    open().close();
    assertThat(probes()).isEqualTo(2);
  }
}
