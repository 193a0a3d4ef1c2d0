package org.bytewise.exercises.grade;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Archives for tests, well-formed and hostile. */
final class Archives {
  static final String TEXT = "final class JoinOnce {}\n";
  private static final int BLOCK = 512;

  private Archives() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Writes something into memory. */
  interface Writing {
    void to(ByteArrayOutputStream out) throws IOException;
  }

  static byte[] written(Writing writing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writing.to(out);
    return out.toByteArray();
  }

  static byte[] joined(byte[]... parts) throws IOException {
    return written(out -> {
      for (byte[] part : parts) {
        out.write(part);
      }
    });
  }

  static byte[] gzip(byte[] content) throws IOException {
    return written(out -> {
      try (OutputStream gzip = new GZIPOutputStream(out)) {
        gzip.write(content);
      }
    });
  }

  /** Returns a gzip file with mebibytes of one byte in the middle. */
  static byte[] gzip(byte[] begin, char letter, int mebibytes, byte[] end) throws IOException {
    byte[] piece = new byte[1 << 20];
    Arrays.fill(piece, (byte) letter);
    byte[] packed = gzip(piece);
    return written(out -> {
      out.write(gzip(begin));
      for (int i = 0; i < mebibytes; i++) {
        out.write(packed);
      }
      out.write(gzip(end));
    });
  }

  static byte[] zip(String name, byte[] content) throws IOException {
    return zip(new String[] {name}, content);
  }

  static byte[] zip(String name) throws IOException {
    return zip(name, bytes(TEXT));
  }

  /** Returns a zip file with the same content under each name. */
  static byte[] zip(String[] names, byte[] content) throws IOException {
    return written(out -> {
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        for (String name : names) {
          zip.putNextEntry(new ZipEntry(name));
          zip.write(content);
          zip.closeEntry();
        }
      }
    });
  }

  /** Returns a zip file with one entry whose Unix mode is given. */
  static byte[] zip(String name, int mode, byte[] content) throws IOException {
    return written(out -> {
      try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setUnixMode(mode);
        zip.putArchiveEntry(entry);
        zip.write(content);
        zip.closeArchiveEntry();
      }
    });
  }

  /** Returns a tar file as other tools write it, with long names in the given mode. */
  static byte[] tar(String name, int longNames) throws IOException {
    return written(out -> {
      try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
        tar.setLongFileMode(longNames);
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(TEXT.length());
        tar.putArchiveEntry(entry);
        tar.write(bytes(TEXT));
        tar.closeArchiveEntry();
      }
    });
  }

  /** Returns a tar member: its header, and its content filled up to whole blocks. */
  static byte[] member(String name, char type, byte[] content) throws IOException {
    return joined(
        header(name, type, content.length),
        content,
        new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
  }

  static byte[] member(String name) throws IOException {
    return member(name, '0', bytes(TEXT));
  }

  static byte[] header(String name, char type, long size) {
    return header(name, type, bytes("%011o\0".formatted(size)));
  }

  /** Returns a tar header with a size as raw bytes. */
  static byte[] header(String name, char type, byte[] size) {
    byte[] header = new byte[BLOCK];
    byte[] nameBytes = bytes(name);
    System.arraycopy(nameBytes, 0, header, 0, Math.min(100, nameBytes.length));
    System.arraycopy(bytes("0000644\0"), 0, header, 100, 8);
    System.arraycopy(size, 0, header, 124, size.length);
    header[156] = (byte) type;
    System.arraycopy(bytes("ustar\00000"), 0, header, 257, 8);
    int sum = 8 * ' ';
    for (byte one : header) {
      sum += one & 0xFF;
    }
    System.arraycopy(bytes("%06o\0 ".formatted(sum)), 0, header, 148, 8);
    return header;
  }

  /** Returns the two blocks that end a tar file. */
  static byte[] end() {
    return new byte[2 * BLOCK];
  }

  /** Returns a pax record. */
  static byte[] record(String key, String value) {
    String rest = " " + key + "=" + value + "\n";
    int length = bytes(rest).length;
    int whole = length + Integer.toString(length).length();
    whole = length + Integer.toString(whole).length();
    return bytes(whole + rest);
  }

  /**
   * Returns a zip file whose entries all share one deflated content, which is far larger than the
   * file.
   */
  static byte[] overlapping(int entries, int unpacked) throws IOException {
    byte[] content = new byte[unpacked];
    Arrays.fill(content, (byte) ' ');
    CRC32 sum = new CRC32();
    sum.update(content);
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(content);
    deflater.finish();
    byte[] packed = new byte[unpacked];
    int length = deflater.deflate(packed);
    deflater.end();
    return written(out -> {
      le(out, 4, 0x04034b50);
      le(out, 2, 20, 0, 8, 0, 0);
      le(out, 4, sum.getValue(), length, unpacked);
      le(out, 2, 0, 0);
      out.write(packed, 0, length);
      int start = out.size();
      for (int i = 0; i < entries; i++) {
        byte[] name = bytes(i + "/JoinOnce.java");
        le(out, 4, 0x02014b50);
        le(out, 2, 20, 20, 0, 8, 0, 0);
        le(out, 4, sum.getValue(), length, unpacked);
        le(out, 2, name.length, 0, 0, 0, 0);
        le(out, 4, 0, 0);
        out.write(name);
      }
      int size = out.size() - start;
      le(out, 4, 0x06054b50);
      le(out, 2, 0, 0, entries, entries);
      le(out, 4, size, start);
      le(out, 2, 0);
    });
  }

  private static void le(OutputStream out, int width, long... values) throws IOException {
    for (long value : values) {
      for (int i = 0; i < width; i++) {
        out.write((int) (value >>> (8 * i)));
      }
    }
  }
}
