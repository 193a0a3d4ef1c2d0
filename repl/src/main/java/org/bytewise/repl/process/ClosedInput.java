package org.bytewise.repl.process;

import java.io.IOException;
import java.io.InputStream;

/**
 * Replaces a standard input that was closed when the tool started. The VM opens files of its own
 * under the free descriptor, which must not be read as if someone had typed them.
 */
final class ClosedInput extends InputStream {
  @Override
  public int read() throws IOException {
    throw new IOException("standard input is closed");
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    return read();
  }
}
