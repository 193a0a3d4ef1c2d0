package org.bytewise.repl.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OneJdkIsEnough
final class OpenFilesTest {
  @TempDir
  Path folder;

  @Test
  void a_file_that_opens_itself_is_named_and_its_other_lines_are_taken() throws IOException {
    Path file = folder.resolve("loop.jsh");
    Files.writeString(file, "int before = 1\n/open " + file + "\nint after = 2\n");
    Piped run = Piped.run(folder, "/open " + file, "before + after");
    assertThat(run.err())
        .isEqualTo(file + " opens itself; remove that /open from it.\nSomething in " + file
            + " failed.\n");
    assertThat(run.out()).contains("==> 3\n");
    assertThat(run.status()).isOne();
  }

  @Test
  void files_that_open_each_other_end_with_one_sentence_even_through_a_link() throws IOException {
    Path a = folder.resolve("a.jsh");
    Path b = folder.resolve("b.jsh");
    Path link = Files.createSymbolicLink(folder.resolve("link.jsh"), a);
    Files.writeString(a, "/open " + b + "\n40 + 2\n");
    Files.writeString(b, "/open " + link + "\n20 + 1\n");
    Piped run = Piped.run(folder, "/open " + a);
    assertThat(run.err())
        .startsWith(link + " is already being read: it opens " + b + ", which opens it again.\n");
    assertThat(run.out()).containsSubsequence("==> 21\n", "==> 42\n");
  }

  @Test
  void files_that_open_others_five_thousand_deep_are_all_taken() throws IOException {
    int depth = 5_000;
    for (int i = 0; i < depth; i++) {
      Files.writeString(
          folder.resolve(i + ".jsh"),
          i + 1 < depth ? "/open " + folder.resolve(i + 1 + ".jsh") + "\n" : "6 * 7\n");
    }
    Piped run = Piped.run(folder, "/open " + folder.resolve("0.jsh"));
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("$1 ==> 42\n");
    assertThat(run.status()).isZero();
  }

  @Test
  void an_exit_in_a_file_ends_the_files_too() throws IOException {
    Path inner = Files.writeString(folder.resolve("inner.jsh"), "/exit 4\n1 + 1\n");
    Path outer = Files.writeString(folder.resolve("outer.jsh"), "/open " + inner + "\n2 + 2\n");
    Piped run = Piped.run(folder, "/open " + outer, "3 + 3");
    assertThat(run.out()).isEmpty();
    assertThat(run.status()).isEqualTo(4);
  }

  @Test
  void a_file_that_cannot_be_read_is_named_with_the_reason() throws IOException {
    Path latin = Files.write(folder.resolve("latin.jsh"), new byte[] {(byte) 0xe4, '\n'});
    Path missing = folder.resolve("missing.jsh");
    Piped run = Piped.run(
        folder, "/open " + latin, "/open " + missing, "/open " + folder, "/open /dev/zero");
    assertThat(run.err().lines())
        .containsExactly(
            "Cannot read " + latin + ": it is not valid UTF-8.",
            "Cannot read " + missing + ": it does not exist.",
            "Cannot read " + folder + ": it is a folder.",
            "Cannot read /dev/zero: it is larger than 16 MB.");
  }
}
