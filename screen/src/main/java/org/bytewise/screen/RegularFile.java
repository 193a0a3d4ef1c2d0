package org.bytewise.screen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Reads files that a person names. A device such as {@code /dev/zero} never ends, and a pipe
 * without a writer never begins; both are refused before they are opened.
 */
public final class RegularFile {
  private RegularFile() {}

  /**
   * Returns the content of a file, without a byte order mark. Links are followed.
   *
   * @param most number of bytes
   * @throws FileSystemException if it is not a regular file, or is larger
   * @throws java.nio.charset.CharacterCodingException if it is not valid UTF-8
   */
  public static String read(Path file, int most) throws IOException {
    check(file);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(most);
      if (in.read() >= 0) {
        throw new FileSystemException(
            file.toString(), null, "It has more than %,d bytes".formatted(most));
      }
      return ByteOrderMark.removed(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    }
  }

  /**
   * Checks that something is a file, possibly behind a link.
   *
   * @throws FileSystemException if it is not, or does not exist
   */
  public static void check(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    if (!attributes.isRegularFile()) {
      throw new FileSystemException(
          file.toString(),
          null,
          attributes.isDirectory() ? "It is a folder" : "It is not a regular file");
    }
  }
}
