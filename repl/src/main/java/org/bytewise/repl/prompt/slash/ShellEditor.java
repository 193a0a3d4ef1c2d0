package org.bytewise.repl.prompt.slash;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Runs an editor of the system.
 *
 * @param command a command of the shell, since it may hold arguments
 */
record ShellEditor(String command) implements TextEditor {
  @Override
  public void edit(Path file) throws IOException, SlashException {
    Process process = new ProcessBuilder("sh", "-c", command + " \"$1\"", "sh", file.toString())
        .inheritIO()
        .start();
    try {
      int status = process.waitFor();
      if (status != 0) {
        throw new SlashException(
            "The editor \"" + command + "\" ended with status " + status + ", so nothing was run.");
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new SlashException("The editor was stopped, so nothing was run.");
    }
  }
}
