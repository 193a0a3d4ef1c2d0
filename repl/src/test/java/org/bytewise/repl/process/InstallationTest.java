package org.bytewise.repl.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
  @TempDir
  Path folder;

  private Path tools() throws IOException {
    return Files.createDirectories(folder.resolve("tools"));
  }

  private Path program(String name, String text) throws IOException {
    Path file = tools().resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return file;
  }

  private Path share() throws IOException {
    Path share = folder.resolve("the share");
    Files.createDirectories(share.resolve("man/man1"));
    Files.createDirectories(share.resolve("bash-completion/completions"));
    Files.writeString(share.resolve("man/man1/bytewise.1"), ".TH");
    Files.writeString(share.resolve("bash-completion/completions/bytewise"), "complete");
    return share;
  }

  @Test
  void an_installation_that_lacks_everything_names_the_lines_that_install_it() throws IOException {
    assertThat(new Installation(List.of(tools()), share(), true).parts())
        .containsEntry(
            "sandbox", "no bubblewrap, which grading needs (Debian: apt-get install bubblewrap)")
        .containsEntry("manual", "no man to read it with (Debian: apt-get install man-db)");
  }

  @Test
  void an_installation_without_pages_and_scripts_says_where_their_text_is() throws IOException {
    program("man", "exit 16");
    Path none = folder.resolve("none");
    assertThat(new Installation(List.of(tools()), none, false).parts())
        .containsEntry("sandbox", "none: grading other people's code needs Linux")
        .containsEntry(
            "manual", "no pages in " + none + "/man: 'bytewise help COMMAND' has the same text")
        .containsEntry("completion", "'bytewise completion --help' says how to load it");
  }

  @Test
  void a_whole_installation_says_where_things_are() throws IOException {
    Path wall = program("bwrap", "");
    program("man", "test \"$*\" = '-w bytewise'");
    Path share = share();
    assertThat(new Installation(List.of(folder, tools()), share, true).parts())
        .containsEntry("sandbox", wall + ", for grading")
        .containsEntry("manual", "man bytewise")
        .containsEntry(
            "completion",
            "scripts in " + share + "; 'bytewise completion --help' says how to load them");
  }

  @Test
  void pages_that_man_does_not_find_are_followed_by_the_line_that_helps() throws IOException {
    program("man", "exit 16");
    assertThat(new Installation(List.of(tools()), share(), true).parts())
        .containsEntry(
            "manual", "not found by man: export MANPATH=\"" + folder + "/the share/man:\"");
  }
}
