package org.bytewise.snippets.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.Compilation.Mistake;
import org.junit.jupiter.api.Test;

class SourceCompilerTest {
  @Test
  void files_of_the_working_folder_are_not_compiled_along() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "unseen"));
    Files.writeString(
        folder.resolve("Found.java"), "package target.unseen; public class Found {}\n");

    Compilation alone = SourceCompiler.compile(
        Map.of("Answer.java", "class Answer {\n  target.unseen.Found found;\n}\n"));

    assertThat(alone.mistakes())
        .extracting(Mistake::message)
        .containsExactly("package target.unseen does not exist");
  }
}
