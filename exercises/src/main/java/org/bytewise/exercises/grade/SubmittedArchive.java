package org.bytewise.exercises.grade;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.bytewise.exercises.Verdict;
import org.bytewise.exercises.grade.SubmittedFile.Refused;

/** Reads the source files in an archive, without ever writing them to disk. */
final class SubmittedArchive {
  private static final int MOST_ENTRIES = 500;
  private static final int MOST_UNPACKED_BYTES = 16 << 20;

  /**
   * A source file in an archive.
   *
   * @param path as the archive names it
   */
  record Entry(String path, String text) {
    String fileName() {
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }

  private final List<Entry> entries = new ArrayList<>();
  private int count;
  private int unpacked;

  private SubmittedArchive() {}

  static boolean isArchive(String fileName) {
    return fileName.endsWith(".zip")
        || fileName.endsWith(".tar.gz")
        || fileName.endsWith(".tgz")
        || fileName.endsWith(".tar");
  }

  /** Returns the file's name without the archive suffix. */
  static String baseName(String fileName) {
    for (String ending : List.of(".tar.gz", ".tgz", ".zip", ".tar")) {
      if (fileName.endsWith(ending)) {
        return fileName.substring(0, fileName.length() - ending.length());
      }
    }
    return fileName;
  }

  /**
   * Returns the source files in an archive.
   *
   * @throws Refused if it is damaged or too large, contains a link, or has an entry outside its
   *     folder
   */
  static List<Entry> read(String fileName, byte[] bytes) throws Refused {
    SubmittedArchive archive = new SubmittedArchive();
    try {
      if (fileName.endsWith(".zip")) {
        archive.readZip(bytes);
      } else {
        InputStream in = new ByteArrayInputStream(bytes);
        archive.readTar(fileName.endsWith(".tar") ? in : new GZIPInputStream(in));
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new Refused(Verdict.COMPILE_ERROR, "The archive cannot be read.");
    }
    return Collections.unmodifiableList(archive.entries);
  }

  private void readZip(byte[] bytes) throws IOException, Refused {
    try (ZipFile zip = ZipFile.builder()
        .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
        .get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        boolean regular = !entry.isUnixSymlink() && !entry.isDirectory();
        if (entry.isUnixSymlink()) {
          throw link(entry.getName());
        }
        take(entry.getName(), regular, regular ? zip.getInputStream(entry) : null);
      }
    }
  }

  private void readTar(InputStream in) throws IOException, Refused {
    try (TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isSymbolicLink() || entry.isLink()) {
          throw link(entry.getName());
        }
        take(entry.getName(), entry.isFile(), tar);
      }
    }
  }

  private static Refused link(String name) {
    return new Refused(Verdict.TAMPERED, "The archive contains a link, " + Names.shown(name) + ".");
  }

  private void take(String name, boolean regular, InputStream in) throws IOException, Refused {
    if (++count > MOST_ENTRIES) {
      throw new Refused(
          Verdict.COMPILE_LIMIT, "The archive has more than %,d entries.".formatted(MOST_ENTRIES));
    }
    String path = name.replace('\\', '/');
    if (path.startsWith("/") || List.of(path.split("/", -1)).contains("..")) {
      throw new Refused(
          Verdict.TAMPERED,
          "The archive has an entry outside its folder, " + Names.shown(name) + ".");
    }
    if (!regular || !path.endsWith(".java") || path.contains("__MACOSX/")) {
      return;
    }
    byte[] bytes = SubmittedFile.read(in, SubmittedFile.MOST_SOURCE_BYTES);
    unpacked += bytes.length;
    if (unpacked > MOST_UNPACKED_BYTES) {
      throw new Refused(
          Verdict.COMPILE_LIMIT,
          "The archive unpacks to more than %,d bytes.".formatted(MOST_UNPACKED_BYTES));
    }
    entries.add(new Entry(path, SubmittedFile.text(bytes)));
  }
}
