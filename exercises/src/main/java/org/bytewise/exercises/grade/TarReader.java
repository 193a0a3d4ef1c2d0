package org.bytewise.exercises.grade;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.bytewise.exercises.Verdict;
import org.bytewise.exercises.grade.ArchiveEntry.Kind;
import org.bytewise.exercises.grade.SubmittedFile.Refused;

/**
 * Reads tar archives in the POSIX (ustar, pax) and GNU formats. Memory is bounded by the size of a
 * source file and of a header, whatever sizes the archive claims.
 */
final class TarReader {
  /** Paths have at most 4,096 bytes on Linux; pax headers may hold extended attributes as well. */
  static final int MOST_HEADER = 1 << 20;

  private static final int BLOCK = 512;
  private static final int NAME = 100;
  private static final int SIZE = 124;
  private static final int CHECKSUM = 148;
  private static final int TYPE = 156;
  private static final int MAGIC = 257;
  private static final int PREFIX = 345;
  private static final int PREFIX_LENGTH = 155;
  private static final int NUMBER_LENGTH = 12;
  private static final int CHECKSUM_LENGTH = 8;

  private final InputStream in;
  private final ArchiveEntry.Receiver receiver;

  /** What the headers before an entry say about it. */
  private final Map<String, String> said = new HashMap<>();

  private TarReader(InputStream in, ArchiveEntry.Receiver receiver) {
    this.in = in;
    this.receiver = receiver;
  }

  /**
   * Reads an archive to its end.
   *
   * @throws IOException if it is damaged
   */
  static void read(InputStream in, ArchiveEntry.Receiver receiver) throws IOException {
    TarReader reader = new TarReader(in, receiver);
    byte[] header = in.readNBytes(BLOCK);
    while (header.length > 0 && !isEnd(header)) {
      reader.member(header);
      header = in.readNBytes(BLOCK);
    }
  }

  private static boolean isEnd(byte[] header) {
    for (byte one : header) {
      if (one != 0) {
        return false;
      }
    }
    return true;
  }

  private void member(byte[] header) throws IOException {
    if (header.length < BLOCK || !isSummed(header)) {
      throw new IOException("a header is damaged");
    }
    long size = number(header, SIZE, NUMBER_LENGTH);
    switch (header[TYPE]) {
      case 'L' -> said.put("path", text(readHeader(size)));
      case 'x', 'X' -> pax(readHeader(size));
      // The target of a link, and what holds for all entries, such as a comment.
      case 'K', 'g' -> skip(padded(size));
      default -> {
        entry(header, size);
        said.clear();
      }
    }
  }

  private void entry(byte[] header, long ownSize) throws IOException {
    String path = said.getOrDefault("path", path(header));
    Kind kind = kind(header[TYPE], path);
    // Nothing follows the header of a link, a device, a folder or a pipe, whatever size it names.
    boolean hasContent = header[TYPE] < '1' || header[TYPE] > '6';
    Section section = new Section(hasContent ? size(ownSize) : 0);
    receiver.entry(new ArchiveEntry(path, kind, section::read));
    section.skipRest();
  }

  private long size(long ownSize) throws IOException {
    String said = this.said.get("size");
    if (said == null) {
      return ownSize;
    }
    try {
      return checked(Long.parseLong(said));
    } catch (NumberFormatException e) {
      throw new IOException("a size is not a number", e);
    }
  }

  private Kind kind(byte type, String path) {
    if (said.keySet().stream().anyMatch(key -> key.startsWith("GNU.sparse."))) {
      return Kind.SPARSE;
    }
    return switch (type) {
      case '0', 0, '7' -> path.endsWith("/") ? Kind.FOLDER : Kind.FILE;
      case '1', '2' -> Kind.LINK;
      case '3', '4' -> Kind.DEVICE;
      case '5' -> Kind.FOLDER;
      case '6' -> Kind.PIPE;
      case 'S' -> Kind.SPARSE;
      default -> Kind.OTHER;
    };
  }

  private static String path(byte[] header) {
    String name = text(header, 0, NAME);
    // GNU's older format has other fields in the place of the prefix.
    boolean posix = text(header, MAGIC, 6).equals("ustar");
    String prefix = posix ? text(header, PREFIX, PREFIX_LENGTH) : "";
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private static String text(byte[] bytes, int from, int length) {
    int end = from;
    while (end < from + length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, from, end - from, StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return text(bytes, 0, bytes.length);
  }

  /** Returns a number in octal digits, or in binary if the first bit is set. */
  private static long number(byte[] bytes, int from, int length) throws IOException {
    if (bytes[from] < 0) {
      long number = bytes[from] & 0x7F;
      for (int i = from + 1; i < from + length; i++) {
        if (number >>> (Long.SIZE - Byte.SIZE - 1) != 0) {
          throw new IOException("a number is too large");
        }
        number = number << Byte.SIZE | (bytes[i] & 0xFF);
      }
      return checked(number);
    }
    String digits = text(bytes, from, length).strip();
    try {
      return digits.isEmpty() ? 0 : checked(Long.parseLong(digits, 8));
    } catch (NumberFormatException e) {
      throw new IOException("a number is damaged", e);
    }
  }

  private static long checked(long size) throws IOException {
    if (size < 0 || size > Long.MAX_VALUE - BLOCK) {
      throw new IOException("a size is out of range");
    }
    return size;
  }

  private static boolean isSummed(byte[] header) throws IOException {
    int sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      boolean own = i >= CHECKSUM && i < CHECKSUM + CHECKSUM_LENGTH;
      sum += own ? ' ' : header[i] & 0xFF;
    }
    return number(header, CHECKSUM, CHECKSUM_LENGTH) == sum;
  }

  private byte[] readHeader(long size) throws IOException {
    if (size > MOST_HEADER) {
      throw new Refused(
          Verdict.COMPILE_LIMIT,
          "The archive has a header of more than %,d bytes.".formatted(MOST_HEADER));
    }
    Section section = new Section(size);
    byte[] header = section.read(MOST_HEADER);
    section.skipRest();
    return header;
  }

  /** Parses records such as {@code 30 path=some/long/name.java}, each with its length. */
  private void pax(byte[] records) throws IOException {
    int from = 0;
    while (from < records.length) {
      int space = from;
      while (space < records.length && records[space] != ' ') {
        space++;
      }
      int length;
      try {
        length = Integer.parseInt(new String(records, from, space - from, StandardCharsets.UTF_8));
      } catch (NumberFormatException e) {
        throw new IOException("a pax record is damaged", e);
      }
      if (length <= space - from + 1 || length > records.length - from) {
        throw new IOException("a pax record has a wrong length");
      }
      String record =
          new String(records, space + 1, from + length - 1 - (space + 1), StandardCharsets.UTF_8);
      int equals = record.indexOf('=');
      if (equals < 1) {
        throw new IOException("a pax record has no key");
      }
      said.put(record.substring(0, equals), record.substring(equals + 1));
      from += length;
    }
  }

  private static long padded(long size) {
    return (size + BLOCK - 1) / BLOCK * BLOCK;
  }

  private void skip(long count) throws IOException {
    for (long left = count; left > 0; ) {
      int read = in.readNBytes((int) Math.min(left, 1 << 16)).length;
      if (read == 0) {
        throw new IOException("the archive ends too early");
      }
      left -= read;
    }
  }

  /** The content of one entry. */
  private final class Section {
    private final long size;
    private long read;

    Section(long size) {
      this.size = size;
    }

    byte[] read(int most) throws IOException {
      if (size > most) {
        throw SubmittedFile.tooLarge(most);
      }
      byte[] bytes = in.readNBytes((int) size);
      read = bytes.length;
      if (read < size) {
        throw new IOException("the archive ends too early");
      }
      return bytes;
    }

    void skipRest() throws IOException {
      skip(padded(size) - read);
    }
  }
}
