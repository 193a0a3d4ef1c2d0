package org.bytewise.repl.prompt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Runs the prompt at a virtual terminal with prepared input. */
public final class PromptTraining {
  private static final Size SIZE = Size.of(80, 24);

  private PromptTraining() {}

  /**
   * Answers the whole input.
   *
   * @param options the terminal's own streams take the place of theirs
   * @param typed each line with a carriage return; has to leave in the end
   * @return the exit status
   */
  public static int run(PromptOptions options, String typed) throws IOException {
    Terminal terminal = TerminalBuilder.builder()
        .name("bytewise")
        .system(false)
        .streams(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), options.out())
        .encoding(StandardCharsets.UTF_8)
        .type("xterm-256color")
        .providers(Prompt.PROVIDERS)
        .graphemeCluster(false)
        .build();
    terminal.setSize(SIZE);
    return Prompt.run(options, terminal);
  }
}
