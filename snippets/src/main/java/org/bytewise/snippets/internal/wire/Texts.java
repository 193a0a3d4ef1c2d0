package org.bytewise.snippets.internal.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Encodes strings of any length, and null, for the wire. */
public final class Texts {
  private static final int NULL = -1;

  private Texts() {}

  /** Writes a string, or null. */
  public static void write(DataOutputStream out, String text) throws IOException {
    if (text == null) {
      out.writeInt(NULL);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * Reads a string, or null.
   *
   * @param in over bytes that have already arrived
   * @throws IOException if there are fewer bytes than the string's length requires
   */
  public static String read(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length == NULL) {
      return null;
    }
    if (length < 0 || length > in.available()) {
      throw new IOException("a text of " + length + " bytes");
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
