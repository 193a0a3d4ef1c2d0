package org.bytewise.exercises.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.trial.SourceCompiler;
import org.bytewise.snippets.trial.TrialVm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program is compiled once for all processes. */
class KeptWorkplaceTest {
  private static final Map<String, String> PROGRAM =
      Map.of("A.java", "class A { class B {} }", "C.java", "class C {}");

  @TempDir
  private Path temp;

  private final AtomicInteger compiled = new AtomicInteger();

  private final class Compiling implements Workplace {
    @Override
    public Compilation compile(Map<String, String> sources) {
      compiled.incrementAndGet();
      return SourceCompiler.compile(sources);
    }

    @Override
    public TrialVm counting() {
      throw new AssertionError("nothing runs here");
    }

    @Override
    public TrialVm plain(List<String> flags) {
      throw new AssertionError("nothing runs here");
    }

    @Override
    public void close() {
      // Nothing to close.
    }
  }

  private Compilation compile(Map<String, String> sources) {
    return KeptWorkplace.in(temp.resolve("kept"), new Compiling()).compile(sources);
  }

  @Test
  void the_second_process_finds_what_the_first_compiled() {
    Compilation first = compile(PROGRAM);
    Compilation second = compile(PROGRAM);
    assertThat(compiled).hasValue(1);
    assertThat(second.classes()).containsOnlyKeys("A", "A$B", "C");
    first
        .classes()
        .forEach(
            (name, bytes) -> assertThat(second.classes().get(name)).as(name).isEqualTo(bytes));
    assertThat(compile(Map.of("A.java", "class A {}")).classes()).containsOnlyKeys("A");
    assertThat(compiled).hasValue(2);
  }

  @Test
  void a_damaged_file_and_a_failed_compilation_are_compiled_again() throws Exception {
    compile(PROGRAM);
    try (var files = Files.list(temp.resolve("kept"))) {
      Files.write(files.findFirst().orElseThrow(), new byte[] {0, 0, 0, 9, 0});
    }
    assertThat(compile(PROGRAM).classes()).hasSize(3);
    Map<String, String> broken = Map.of("A.java", "class {}");
    assertThat(compile(broken).succeeded()).isFalse();
    assertThat(compile(broken).succeeded()).isFalse();
    assertThat(compiled).hasValue(4);
  }
}
