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
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;
    private final Verdict verdict;
    private final boolean irregular;

    Refused(Verdict verdict, String message) {
      this(verdict, message, false);
    }

    private Refused(Verdict verdict, String message, boolean irregular) {
      super(message);
      this.verdict = verdict;
      this.irregular = irregular;
    }

    /** Tells whether it is not a file at all, so that a file beside it counts instead. */
    boolean isIrregular() {
      return irregular;
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
  static byte[] read(Path file, int most) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (attributes.isSymbolicLink()) {
      throw notRegular("a symbolic link");
    }
    if (!attributes.isRegularFile()) {
      throw notRegular(attributes.isDirectory() ? "a folder" : "a device or a pipe");
    }
    try (SeekableByteChannel channel =
            Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        InputStream in = Channels.newInputStream(channel)) {
      return read(in, most);
    }
  }

  /**
   * Reads a stream to its end and closes it.
   *
   * @throws Refused if it has more than {@code most} bytes
   */
  static byte[] read(InputStream in, int most) throws IOException {
    try (in) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw tooLarge(most);
      }
      return bytes;
    }
  }

  /**
   * Returns the refusal of something that has the name of a source file.
   *
   * @param kind what it is, with its article
   */
  static Refused notRegular(String kind) {
    return new Refused(Verdict.TAMPERED, "It is %s, not a file.".formatted(kind), true);
  }

  static Refused tooLarge(int most) {
    return new Refused(Verdict.COMPILE_LIMIT, "It is larger than %,d bytes.".formatted(most));
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
