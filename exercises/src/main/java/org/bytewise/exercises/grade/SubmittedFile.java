package org.bytewise.exercises.grade;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Set;
import org.bytewise.exercises.Verdict;

/** Reads submitted files without following links. */
final class SubmittedFile {
  /** Far more than anyone writes for an exercise. */
  static final int MOST_SOURCE_BYTES = 256 << 10;

  static final int MOST_ARCHIVE_BYTES = 8 << 20;

  /** Thrown for a file that is refused, with its verdict. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final Verdict verdict;

    Refused(Verdict verdict, String message) {
      super(message);
      this.verdict = verdict;
    }

    Verdict verdict() {
      return verdict;
    }
  }

  private SubmittedFile() {}

  /**
   * Returns the content of a regular file.
   *
   * @throws Refused if it is not a regular file, or has more than {@code most} bytes
   */
  static byte[] read(Path file, int most) throws Refused, IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (attributes.isSymbolicLink()) {
      throw new Refused(Verdict.TAMPERED, "It is a symbolic link, not a file.");
    }
    if (!attributes.isRegularFile()) {
      throw new Refused(Verdict.TAMPERED, "It is not a regular file.");
    }
    try (SeekableByteChannel channel =
            Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        InputStream in = Channels.newInputStream(channel)) {
      return read(in, most);
    }
  }

  /**
   * Reads a stream to its end.
   *
   * @throws Refused if it has more than {@code most} bytes
   */
  static byte[] read(InputStream in, int most) throws Refused, IOException {
    byte[] bytes = in.readNBytes(most + 1);
    if (bytes.length > most) {
      throw new Refused(Verdict.COMPILE_LIMIT, "It is larger than %,d bytes.".formatted(most));
    }
    return bytes;
  }

  /**
   * Decodes a source file.
   *
   * @throws Refused if it is not valid UTF-8
   */
  static String text(byte[] bytes) throws Refused {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(withoutMark(bytes)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new Refused(Verdict.COMPILE_ERROR, "It is not valid UTF-8.");
    }
  }

  /**
   * Returns the content without a leading byte order mark, which some editors write and the
   * compiler rejects.
   */
  private static byte[] withoutMark(byte[] bytes) {
    boolean marked = bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
    return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
  }
}
