package org.bytewise.exercises.grade;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.bytewise.exercises.Verdict;
import org.bytewise.exercises.grade.ArchiveEntry.Kind;
import org.bytewise.exercises.grade.SubmittedFile.Refused;

/**
 * Reads zip archives in memory, by their central directory. The JDK's own readers need a file, or
 * do not tell links from files.
 */
final class ZipReader {
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int MOST_COMMENT = 0xFFFF;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int LOCATOR_64_LENGTH = 20;
  private static final int END_64 = 0x06064b50;
  private static final int END_64_LENGTH = 56;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_LENGTH = 46;
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_LENGTH = 30;
  private static final int EXTRA_64 = 1;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int ENCRYPTED = 1;
  private static final long WIDE_16 = 0xFFFFL;
  private static final long WIDE_32 = 0xFFFF_FFFFL;

  private final ByteBuffer zip;
  private final ReadingBudget budget;

  private ZipReader(byte[] bytes, ReadingBudget budget) {
    this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.budget = budget;
  }

  /**
   * Reads an archive.
   *
   * @throws IOException if it is damaged
   */
  static void read(byte[] bytes, ReadingBudget budget, ArchiveEntry.Receiver receiver)
      throws IOException {
    try {
      new ZipReader(bytes, budget).read(receiver);
    } catch (IndexOutOfBoundsException | ArithmeticException e) {
      throw new IOException("an offset is out of range", e);
    }
  }

  private long wide(int at) {
    return zip.getInt(at) & WIDE_32;
  }

  private int half(int at) {
    return zip.getShort(at) & 0xFFFF;
  }

  /** Where the central directory is. */
  private record Directory(long count, long size, long offset, int end) {
    /** Returns where the archive begins: something else may stand before it in the file. */
    long base() {
      return end - size - offset;
    }
  }

  private void read(ArchiveEntry.Receiver receiver) throws IOException {
    Directory directory = directory();
    int base = Math.toIntExact(directory.base());
    if (base < 0) {
      throw new IOException("the directory is out of range");
    }
    int at = Math.toIntExact(base + directory.offset());
    for (long i = 0; i < directory.count(); i++) {
      if (zip.getInt(at) != ENTRY) {
        throw new IOException("an entry of the directory is damaged");
      }
      int name = half(at + 28);
      int extra = half(at + 30);
      int comment = half(at + 32);
      entry(at, base, receiver);
      at += ENTRY_LENGTH + name + extra + comment;
    }
  }

  private Directory directory() throws IOException {
    int last = zip.limit() - END_LENGTH;
    for (int at = last; at >= Math.max(0, last - MOST_COMMENT); at--) {
      if (zip.getInt(at) == END && at + END_LENGTH + half(at + 20) <= zip.limit()) {
        Directory directory = new Directory(half(at + 10), wide(at + 12), wide(at + 16), at);
        boolean isWide = directory.count() == WIDE_16
            || directory.size() == WIDE_32
            || directory.offset() == WIDE_32;
        int locator = at - LOCATOR_64_LENGTH;
        return isWide && locator >= 0 && zip.getInt(locator) == LOCATOR_64
            ? wideDirectory(locator)
            : directory;
      }
    }
    throw new IOException("there is no directory");
  }

  private Directory wideDirectory(int locator) throws IOException {
    int at = locator - END_64_LENGTH;
    if (zip.getInt(at) != END_64) {
      throw new IOException("the wide directory is damaged");
    }
    long count = zip.getLong(at + 32);
    long size = zip.getLong(at + 40);
    long offset = zip.getLong(at + 48);
    if (count < 0 || size < 0 || offset < 0 || size > at || offset > at) {
      throw new IOException("the wide directory is out of range");
    }
    return new Directory(count, size, offset, at);
  }

  private void entry(int at, int base, ArchiveEntry.Receiver receiver) throws IOException {
    String name = name(at + ENTRY_LENGTH, half(at + 28));
    int mode = zip.getInt(at + 38) >>> 16;
    receiver.entry(new ArchiveEntry(name, kind(name, mode), most -> content(at, base, most)));
  }

  private String name(int from, int length) {
    byte[] bytes = new byte[length];
    zip.get(from, bytes);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      // Old tools write the system's code page, which the archive does not name.
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  /** Returns what an entry is, by the mode that Unix tools store. */
  private static Kind kind(String name, int mode) {
    return switch (mode & 0170000) {
      case 0, 0100000 -> name.endsWith("/") || name.endsWith("\\") ? Kind.FOLDER : Kind.FILE;
      case 0120000 -> Kind.LINK;
      case 0040000 -> Kind.FOLDER;
      case 0020000, 0060000 -> Kind.DEVICE;
      case 0010000 -> Kind.PIPE;
      default -> Kind.OTHER;
    };
  }

  private byte[] content(int at, int base, int most) throws IOException {
    if ((half(at + 8) & ENCRYPTED) != 0) {
      throw new Refused(Verdict.COMPILE_ERROR, "The archive is encrypted.");
    }
    Sizes sizes = sizes(at);
    int local = Math.toIntExact(base + sizes.offset());
    if (zip.getInt(local) != LOCAL) {
      throw new IOException("the header of an entry is damaged");
    }
    int from = local + LOCAL_LENGTH + half(local + 26) + half(local + 28);
    int packed = Math.toIntExact(sizes.packed());
    byte[] bytes = SubmittedFile.read(unpacked(half(at + 10), from, packed), most);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    if (sum.getValue() != wide(at + 16) || bytes.length != sizes.unpacked()) {
      throw new IOException("the content of an entry is damaged");
    }
    return bytes;
  }

  private InputStream unpacked(int method, int from, int length) throws IOException {
    if (from > zip.limit() || length > zip.limit() - from) {
      throw new IOException("the content of an entry is out of range");
    }
    InputStream packed = new ByteArrayInputStream(zip.array(), from, length);
    return switch (method) {
      case STORED -> budget.bounded(packed);
      case DEFLATED ->
        budget.bounded(new InflaterInputStream(packed, new Inflater(true)) {
          @Override
          public void close() throws IOException {
            super.close();
            inf.end();
          }
        });
      default ->
        throw new Refused(
            Verdict.COMPILE_ERROR,
            "The archive uses compression method %d; pack it as plain zip.".formatted(method));
    };
  }

  /** An entry's sizes and the place of its header, after the archive's beginning. */
  private record Sizes(long unpacked, long packed, long offset) {}

  private Sizes sizes(int at) throws IOException {
    long packed = wide(at + 20);
    long unpacked = wide(at + 24);
    long offset = wide(at + 42);
    int extra = at + ENTRY_LENGTH + half(at + 28);
    int end = extra + half(at + 30);
    while (extra + 4 <= end) {
      int next = extra + 4 + half(extra + 2);
      if (half(extra) == EXTRA_64) {
        // Only those fields are there for which the entry itself has no room.
        int field = extra + 4;
        if (unpacked == WIDE_32) {
          unpacked = zip.getLong(field);
          field += Long.BYTES;
        }
        if (packed == WIDE_32) {
          packed = zip.getLong(field);
          field += Long.BYTES;
        }
        if (offset == WIDE_32) {
          offset = zip.getLong(field);
        }
      }
      extra = next;
    }
    if (packed < 0 || offset < 0 || offset > zip.limit()) {
      throw new IOException("a size of an entry is out of range");
    }
    return new Sizes(unpacked, packed, offset);
  }
}
