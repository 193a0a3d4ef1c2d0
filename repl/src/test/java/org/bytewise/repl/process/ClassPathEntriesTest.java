package org.bytewise.repl.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathEntriesTest {
  @TempDir
  Path folder;

  private Path jar(String name) throws IOException {
    Path jar = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("empty"));
    }
    return jar;
  }

  private void refused(String text, String message) {
    assertThatThrownBy(() -> ClassPathEntries.of(text))
        .as(text)
        .isInstanceOf(ClassPathException.class)
        .hasMessage(message);
  }

  @Test
  void a_wildcard_stands_for_the_jars_of_its_folder_and_nothing_else() throws IOException {
    Path second = jar("b.JAR");
    Path first = jar("a.jar");
    Files.writeString(folder.resolve("c.txt"), "no jar");
    assertThat(ClassPathEntries.of(folder + "/*")).containsExactly(first, second);
    assertThat(ClassPathEntries.of(folder + File.pathSeparator + folder + "/*"))
        .containsExactly(folder, first, second);
  }

  @Test
  void an_empty_entry_is_the_present_folder_and_an_empty_path_has_no_entry() {
    assertThat(ClassPathEntries.of("")).isEmpty();
    assertThat(ClassPathEntries.of(folder + File.pathSeparator))
        .containsExactly(folder, Path.of("").toAbsolutePath());
  }

  @Test
  void what_cannot_be_used_is_named() throws IOException {
    refused(folder + "/no.jar", "'" + folder + "/no.jar' on the class path does not exist");
    refused(
        folder + File.pathSeparator + "no/such/folder",
        "'no/such/folder' on the class path does not exist");
    refused(
        folder + "/no/*",
        "'" + folder + "/no/*' on the class path: there is no folder " + folder + "/no");
    refused(
        folder + "/*",
        "'" + folder + "/*' on the class path stands for all jars in " + folder
            + ", and there are none");
    Path text = Files.writeString(folder.resolve("notes.txt"), "no jar");
    refused(text.toString(), "'" + text + "' on the class path is neither a folder nor a jar");
    refused(text + "/*", "'" + text + "/*' on the class path: " + text + " is not a folder");
  }
}
