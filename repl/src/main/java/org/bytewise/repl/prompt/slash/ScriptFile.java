package org.bytewise.repl.prompt.slash;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytewise.screen.FileReason;

/** Reads files of inputs: for {@code /open}, for the command line and for the startup. */
public final class ScriptFile {
  /**
   * The maximum file size, in bytes: hand-written sources are far smaller, and a device is endless.
   */
  private static final int MOST_BYTES = 16 << 20;

  private ScriptFile() {}

  /**
   * Reads all lines of a file in UTF-8, without a byte order mark.
   *
   * @throws SlashException if it cannot be read, or is larger than 16 MB
   */
  public static List<String> lines(Path file) throws SlashException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new SlashException(
            "Cannot read " + file + ": it is larger than " + (MOST_BYTES >> 20) + " MB.");
      }
      return text(bytes).lines().toList();
    } catch (IOException e) {
      throw new SlashException("Cannot read " + file + ": " + FileReason.of(e) + ".");
    }
  }

  private static String text(byte[] bytes) throws CharacterCodingException {
    String text =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
