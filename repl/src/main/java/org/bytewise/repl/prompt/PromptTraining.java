package org.bytewise.repl.prompt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The prompt at a terminal that nobody sees, with an input that is there from the beginning. */
public final class PromptTraining {
  private static final Size SIZE = Size.of(80, 24);

  private PromptTraining() {}

  /**
   * Answers all of the input.
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
