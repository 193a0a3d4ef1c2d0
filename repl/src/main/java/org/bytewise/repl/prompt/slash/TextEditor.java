package org.bytewise.repl.prompt.slash;

import java.io.IOException;
import java.nio.file.Path;

/** An editor for text files, in the terminal or in a window of its own. */
@FunctionalInterface
public interface TextEditor {
  /**
   * Opens a file and returns when the person leaves the editor.
   *
   * @throws IOException if the file or the terminal fails
   * @throws SlashException if the editor fails; whatever it has written does not count
   */
  void edit(Path file) throws IOException, SlashException;
}
