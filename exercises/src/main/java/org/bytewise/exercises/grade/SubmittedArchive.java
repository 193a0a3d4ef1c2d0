package org.bytewise.exercises.grade;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.bytewise.exercises.Verdict;
import org.bytewise.exercises.grade.SubmittedFile.Refused;

/** Reads the source files in an archive, without ever writing them to disk. */
final class SubmittedArchive {
  private static final List<String> ENDINGS = List.of(".tar.gz", ".tgz", ".zip", ".tar");

  /**
   * What an archive contains under the name of a source file.
   *
   * @param text empty if it is refused
   * @param refusal why the entry is refused; empty if it is not
   */
  record Entry(String path, String text, Optional<Refused> refusal) {
    String fileName() {
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }

  private final ReadingBudget budget;

  /** By path. */
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private final Consumer<String> others;

  private SubmittedArchive(ReadingBudget budget, Consumer<String> others) {
    this.budget = budget;
    this.others = others;
  }

  static boolean isArchive(String fileName) {
    return !baseName(fileName).equals(fileName);
  }

  /** Returns the file's name without the archive suffix. */
  static String baseName(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    for (String ending : ENDINGS) {
      if (lower.endsWith(ending) && lower.length() == fileName.length()) {
        return fileName.substring(0, fileName.length() - ending.length());
      }
    }
    return fileName;
  }

  /**
   * Returns what an archive contains under names of source files.
   *
   * @param others receives the paths of files with other names
   * @throws Refused if it is damaged or too large, or has an entry outside its folder
   */
  static List<Entry> read(
      String fileName, byte[] bytes, ReadingBudget budget, Consumer<String> others) throws Refused {
    SubmittedArchive archive = new SubmittedArchive(budget, others);
    String lower = fileName.toLowerCase(Locale.ROOT);
    try {
      if (lower.endsWith(".zip")) {
        ZipReader.read(bytes, budget, archive::take);
      } else {
        InputStream in = new ByteArrayInputStream(bytes);
        TarReader.read(
            budget.bounded(lower.endsWith(".tar") ? in : new GZIPInputStream(in)), archive::take);
      }
    } catch (Refused e) {
      throw e;
    } catch (IOException | StackOverflowError e) {
      // The JDK's gzip reader recurses for each empty member.
      throw new Refused(Verdict.COMPILE_ERROR, "The archive cannot be read.");
    }
    return List.copyOf(archive.entries.values());
  }

  private void take(ArchiveEntry entry) throws IOException {
    budget.file();
    String path = entry.name();
    if (path.startsWith("/") || List.of(path.split("/", -1)).contains("..")) {
      throw new Refused(
          Verdict.TAMPERED,
          "The archive has an entry outside its folder, " + Names.shown(path) + ".");
    }
    if (!Names.isSource(entry.fileName()) || path.contains("__MACOSX/")) {
      if (entry.kind() == ArchiveEntry.Kind.FILE && !entry.fileName().startsWith(".")) {
        others.accept(path);
      }
      return;
    }
    // Packing a file again appends it to a tar, so the last one counts.
    entries.remove(path);
    if (entry.kind() != ArchiveEntry.Kind.FOLDER) {
      entries.put(path, read(entry));
    }
  }

  private Entry read(ArchiveEntry entry) throws IOException {
    try {
      if (entry.kind() != ArchiveEntry.Kind.FILE) {
        throw SubmittedFile.notRegular(entry.kind().text());
      }
      byte[] bytes = entry.content().read(SubmittedFile.MOST_SOURCE_BYTES);
      return new Entry(entry.name(), SubmittedFile.text(bytes), Optional.empty());
    } catch (Refused e) {
      if (budget.isExceeded()) {
        throw e;
      }
      return new Entry(entry.name(), "", Optional.of(e));
    }
  }
}
