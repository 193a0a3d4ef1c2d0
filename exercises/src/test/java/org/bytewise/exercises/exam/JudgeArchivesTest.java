package org.bytewise.exercises.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.bytewise.exercises.sandbox.JailsForTests;
import org.bytewise.exercises.sandbox.Sandbox;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.archive.VmArchives;
import org.bytewise.snippets.trial.TrialVm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgeArchivesTest {
  private static final Map<String, String> PROGRAM = Map.of("Trial.java", """
      final class Trial {
        static Object[] examples() {
          return new Object[] {1, 2, 3};
        }

        static Object input(java.util.Random random) {
          return random.nextInt();
        }

        static Object run(Object input) {
          return input;
        }
      }
      """);

  /** With this flag, a VM that cannot use the archive it is given does not start. */
  private static final List<String> ARCHIVE_OR_NOTHING = List.of("-Xshare:on");

  private static Sandbox sandbox;

  @TempDir
  static Path jars;

  @TempDir
  Path folder;

  @BeforeAll
  static void open() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path file : JailedWorkplace.files()) {
      files.add(Files.isDirectory(file) ? jar(file, jars.resolve(files.size() + ".jar")) : file);
    }
    sandbox = JailsForTests.open(files);
  }

  /** Packs a folder of classes, as in an installation: archives know classes of jars only. */
  private static Path jar(Path classes, Path jar) throws IOException {
    try (Stream<Path> files = Files.walk(classes);
        JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, out);
      }
    }
    return jar;
  }

  @AfterAll
  static void close() {
    sandbox.close();
  }

  private JailedWorkplace prepared(Optional<Path> kept) {
    JailedWorkplace workplace = new JailedWorkplace(
        sandbox,
        Duration.ofSeconds(20),
        ARCHIVE_OR_NOTHING,
        0,
        new VmArchives(kept, Optional.empty()));
    workplace.prepare();
    return workplace;
  }

  private static int examples(JailedWorkplace workplace) {
    Compilation compilation = workplace.compile(PROGRAM);
    TrialVm vm = workplace.counting();
    try {
      return vm.load(compilation, PROGRAM);
    } finally {
      vm.close();
    }
  }

  private List<String> kept() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void jailed_VMs_use_the_archives_that_a_jailed_VM_wrote_and_so_does_the_next_batch()
      throws IOException {
    try (JailedWorkplace first = prepared(Optional.of(folder))) {
      assertThat(examples(first)).isEqualTo(3);
    }
    String compiler = Runtime.version().feature() >= 25 ? "compiler.aot" : "compiler.jsa";
    assertThat(kept()).containsExactly(compiler, compiler + ".size", "judge.jsa", "judge.jsa.size");
    assertThat(VmArchives.isWhole(folder.resolve(compiler))).isTrue();
    assertThat(VmArchives.isWhole(folder.resolve("judge.jsa"))).isTrue();
    FileTime made = Files.getLastModifiedTime(folder.resolve("judge.jsa"));

    try (JailedWorkplace next = prepared(Optional.of(folder))) {
      assertThat(examples(next)).isEqualTo(3);
    }
    assertThat(Files.getLastModifiedTime(folder.resolve("judge.jsa"))).isEqualTo(made);
  }

  @Test
  void a_damaged_archive_is_made_again() throws IOException {
    prepared(Optional.of(folder)).close();
    Path archive = folder.resolve("judge.jsa");
    archive.toFile().setWritable(true);
    Files.write(archive, new byte[100]);

    try (JailedWorkplace next = prepared(Optional.of(folder))) {
      assertThat(examples(next)).isEqualTo(3);
    }
    assertThat(VmArchives.isWhole(archive)).isTrue();
  }
}
