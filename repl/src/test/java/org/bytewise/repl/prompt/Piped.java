package org.bytewise.repl.prompt;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What a prompt made of lines that came through a pipe.
 *
 * @param input the lines, for messages of failures
 */
record Piped(String input, String out, String err, int status) {

  static Piped run(Path folder, String... lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String input = String.join("\n", lines) + "\n";
    int status = Prompt.run(Options.of(input, out, err, folder, false));
    return new Piped(
        input,
        out.toString(StandardCharsets.UTF_8).replace("\r", ""),
        err.toString(StandardCharsets.UTF_8).replace("\r", ""),
        status);
  }
}
