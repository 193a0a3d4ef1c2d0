package org.bytewise.repl.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
  @Test
  void every_command_has_a_manual_page_and_shells_have_scripts(@TempDir Path share)
      throws IOException {
    Documents.write(share);
    try (Stream<Path> files = Files.walk(share).filter(Files::isRegularFile)) {
      assertThat(files.map(file -> share.relativize(file).toString()))
          .containsExactlyInAnyOrder(
              "man/man1/bytewise.1",
              "man/man1/bytewise-learn.1",
              "man/man1/bytewise-lessons.1",
              "man/man1/bytewise-review.1",
              "man/man1/bytewise-placement.1",
              "man/man1/bytewise-run.1",
              "man/man1/bytewise-sizeof.1",
              "man/man1/bytewise-layout.1",
              "man/man1/bytewise-footprint.1",
              "man/man1/bytewise-draw.1",
              "man/man1/bytewise-alloc.1",
              "man/man1/bytewise-json-schema.1",
              "man/man1/bytewise-doctor.1",
              "man/man1/bytewise-author.1",
              "man/man1/bytewise-author-check.1",
              "man/man1/bytewise-author-new.1",
              "man/man1/bytewise-author-preview.1",
              "man/man1/bytewise-author-stats.1",
              "man/man1/bytewise-profile.1",
              "man/man1/bytewise-grade.1",
              "man/man1/bytewise-grade-merge.1",
              "man/man1/bytewise-exercises.1",
              "man/man1/bytewise-exercises-check.1",
              "man/man1/bytewise-exercises-hint.1",
              "man/man1/bytewise-exercises-list.1",
              "man/man1/bytewise-exercises-reset.1",
              "man/man1/bytewise-exercises-show.1",
              "man/man1/bytewise-exercises-solution.1",
              "man/man1/bytewise-exercises-start.1",
              "man/man1/bytewise-exercises-watch.1",
              "man/man1/bytewise-beside.1",
              "man/man1/bytewise-bytecode.1",
              "man/man1/bytewise-cheatsheet.1",
              "man/man1/bytewise-collectors.1",
              "man/man1/bytewise-growth.1",
              "man/man1/bytewise-jit.1",
              "man/man1/bytewise-limit.1",
              "man/man1/bytewise-map.1",
              "man/man1/bytewise-rust.1",
              "man/man1/bytewise-sites.1",
              "man/man1/bytewise-spot.1",
              "man/man1/bytewise-stack.1",
              "man/man1/bytewise-step.1",
              "man/man1/bytewise-survivors.1",
              "man/man1/bytewise-timeline.1",
              "man/man1/bytewise-trace.1",
              "man/man1/bytewise-completion.1",
              "bash-completion/completions/bytewise",
              "zsh/site-functions/_bytewise",
              "fish/vendor_completions.d/bytewise.fish");
    }
  }

  @Test
  void a_manual_page_has_its_sections_and_no_accidental_roff_macros(@TempDir Path share)
      throws IOException {
    Documents.write(share);
    String page = Files.readString(share.resolve("man/man1/bytewise-sizeof.1"));
    assertThat(page)
        .startsWith(".TH \"BYTEWISE\\-SIZEOF\" \"1\"")
        .contains(".SH \"NAME\"\nbytewise\\-sizeof \\- measures how many bytes")
        .contains(".SH \"SYNOPSIS\"")
        .contains(".SH \"OPTIONS\"")
        .contains("\\fB\\-\\-vm NAME\\fR")
        .contains(".SH \"EXIT STATUS\"")
        .contains("bytewise sizeof \\(aqnew HashMap<>(Map.of(1, 2))\\(aq");
    List<String> macros = page.lines()
        .filter(line -> line.startsWith(".") || line.startsWith("'"))
        .toList();
    assertThat(macros).allMatch(line -> line.matches("\\.(TH|SH|TP|PP|RS|RE|nf|fi)( .*)?"));
  }

  @Test
  void documents_are_the_same_each_time(@TempDir Path one, @TempDir Path two) throws IOException {
    Documents.write(one);
    Documents.write(two);
    try (Stream<Path> files = Files.walk(one).filter(Files::isRegularFile)) {
      assertThat(files)
          .allSatisfy(
              file -> assertThat(two.resolve(one.relativize(file))).hasSameTextualContentAs(file));
    }
  }

  @Test
  void the_manual_page_names_files_and_environment_and_no_hidden_option(@TempDir Path share)
      throws IOException {
    Documents.write(share);
    assertThat(share.resolve("man/man1/bytewise.1"))
        .content()
        .contains(
            ".SH \"FILES\"", ".SH \"ENVIRONMENT\"", "startup.jsh", "NO_COLOR", "XDG_STATE_HOME");
    assertThat(share.resolve("man/man1/bytewise-run.1"))
        .content()
        .doesNotContain("then\\\\-prompt");
  }
}
