package org.bytewise.repl.prompt;

import java.io.IOException;
import java.nio.file.Path;
import org.bytewise.repl.prompt.slash.TextEditor;
import org.jline.builtins.Nano;
import org.jline.terminal.Terminal;

/**
 * JLine's editor, which has the keys of nano and needs no program of the system.
 *
 * @param terminal one that can move its cursor
 */
record NanoEditor(Terminal terminal) implements TextEditor {
  @Override
  public void edit(Path file) throws IOException {
    Nano nano = new Nano(terminal, file.toAbsolutePath().getParent());
    nano.open(file.toString());
    nano.run();
  }
}
