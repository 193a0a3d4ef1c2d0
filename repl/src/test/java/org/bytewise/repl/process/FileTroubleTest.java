package org.bytewise.repl.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTroubleTest {
  @TempDir
  Path folder;

  private interface Use {
    void run() throws IOException;
  }

  private static String reason(Use use) {
    try {
      use.run();
      return "none";
    } catch (IOException e) {
      return FileTrouble.reason(e);
    }
  }

  @Test
  void the_reason_is_a_sentence_and_no_name_of_an_exception() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "text");
    Path circle = Files.createSymbolicLink(folder.resolve("circle"), Path.of("circle"));
    assertThat(reason(() -> Files.readString(folder))).isEqualTo("it is a folder");
    assertThat(reason(() -> Files.readString(folder.resolve("no"))))
        .isEqualTo("'" + folder.resolve("no") + "' does not exist");
    assertThat(reason(() -> Files.readString(file.resolve("below")))).isEqualTo("not a directory");
    assertThat(reason(() -> Files.createDirectory(file)))
        .isEqualTo("'" + file + "' exists already");
    assertThat(reason(() -> Files.delete(folder)))
        .isEqualTo("'" + folder + "' is a folder with files in it");
    assertThat(reason(() -> Files.readString(circle))).startsWith("too many levels of symbolic");
    assertThat(reason(() -> Files.writeString(folder.resolve("n".repeat(300)), "")))
        .isEqualTo("file name too long");
    Files.write(file, new byte[] {(byte) 0xff});
    assertThat(reason(() -> Files.readString(file))).isEqualTo("it is not valid UTF-8");
    assertThat(reason(() -> {
          throw new IOException();
        }))
        .isEqualTo("reading or writing it failed, and the system does not say why");
  }
}
