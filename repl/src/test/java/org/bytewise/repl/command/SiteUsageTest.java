package org.bytewise.repl.command;

import static org.bytewise.repl.command.CommandAssert.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.bytewise.repl.process.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places where no site can be written are refused before anything is measured. */
class SiteUsageTest {
  @TempDir
  private Path folder;

  private static void isRefused(String why, Object... arguments) {
    String[] words = new String[arguments.length + 1];
    words[0] = "lessons";
    for (int i = 0; i < arguments.length; i++) {
      words[i + 1] = arguments[i].toString();
    }
    assertThat(CommandRun.of(words)).endsWith(ExitStatus.USAGE).complainsOf(why);
  }

  @Test
  void a_folder_with_other_files_is_left_alone() throws Exception {
    Files.writeString(folder.resolve("thesis.txt"), "years of work");
    isRefused(
        "has other files and no earlier site; name a new or an empty folder", "--site", folder);
  }

  @Test
  void a_file_is_no_place_for_a_site_and_a_missing_folder_is_named() throws Exception {
    Path file = Files.writeString(folder.resolve("notes.txt"), "");
    isRefused("'" + file + "' is a file; name a folder", "--site", file);
    isRefused("there is no folder '" + folder.resolve("a") + "'", "--site", folder.resolve("a/b"));
  }

  @Test
  void figures_never_replace_a_file_of_something_else() throws Exception {
    Path file = Files.writeString(folder.resolve("notes.txt"), "notes");
    isRefused("'" + file + "' exists and has no figures; name another file", "--figures", file);
    isRefused("'" + folder + "' is a folder; name a file in it", "--figures", folder);
  }

  @Test
  void files_to_add_must_have_figures_of_this_course() throws Exception {
    Path file = Files.writeString(folder.resolve("notes.txt"), "notes");
    isRefused(
        "'" + file + "' has no figures; 'bytewise lessons --figures FILE' writes such a file",
        "--site",
        folder.resolve("site"),
        "--figures",
        file);
  }

  @Test
  void options_that_do_not_go_together_say_so() {
    isRefused("--export writes one document", "--export", "a.md", "--site", "b");
    isRefused("--figures writes one file", "--figures", "a.json", "b.json");
  }
}
