package org.bytewise.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytewise.junit.internal.vm.ExactCount.OfType;
import org.bytewise.junit.internal.vm.ExactCount.Sum;

/**
 * The kept figures of a test class, as a text file: a line with a test and the VM for which the
 * figures hold, then indented lines with objects and bytes, in all and by type. Immutable except
 * for the file, which changes as a whole.
 */
final class SnapshotFile {
  private static final Object LOCK = new Object();
  private static final Pattern ROW = Pattern.compile("\\s+(\\d{1,18})\\s+(\\d{1,18})(?:\\s+(.+))?");
  private static final String TOTAL = "in all";

  private final Path file;
  private final String testClass;

  /** @param testClass the test class's qualified name */
  SnapshotFile(Path folder, String testClass) {
    this.file = folder.resolve(testClass + ".txt");
    this.testClass = testClass;
  }

  /**
   * Figures of a test.
   *
   * @param total in all
   * @param types by type
   */
  record Kept(Sum total, Map<String, Sum> types) {
    static Kept of(Sum total, List<OfType> types) {
      Map<String, Sum> sums = new LinkedHashMap<>();
      types.forEach(type -> sums.put(type.type(), type.sum()));
      return new Kept(total, sums);
    }
  }

  Path file() {
    return file;
  }

  /** Returns the figures kept for a test; empty if there are none. */
  Optional<Kept> find(String key) throws IOException {
    synchronized (LOCK) {
      return Optional.ofNullable(read().get(key));
    }
  }

  /** Keeps figures, replacing earlier ones for the same test. */
  void keep(String key, Kept figures) throws IOException {
    synchronized (LOCK) {
      Map<String, Kept> all = read();
      all.put(key, figures);
      write(all);
    }
  }

  private Map<String, Kept> read() throws IOException {
    Map<String, Kept> all = new TreeMap<>();
    if (!Files.exists(file)) {
      return all;
    }
    String key = null;
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (!Character.isWhitespace(line.charAt(0))) {
        key = line.strip();
        continue;
      }
      Matcher row = ROW.matcher(line);
      if (key == null || !row.matches()) {
        throw new IOException(
            "%s has a line that is not a figure: \"%s\"; delete the file and accept new figures"
                .formatted(file, line.strip()));
      }
      Sum sum = new Sum(Long.parseLong(row.group(1)), Long.parseLong(row.group(2)));
      add(all, key, row.group(3), sum);
    }
    return all;
  }

  private static void add(Map<String, Kept> all, String key, String type, Sum sum) {
    if (TOTAL.equals(type)) {
      all.put(key, new Kept(sum, new LinkedHashMap<>()));
    } else if (all.containsKey(key)) {
      all.get(key).types().put(type, sum);
    }
  }

  private void write(Map<String, Kept> all) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("# What the tests of %s allocate: objects, bytes, type.".formatted(testClass));
    lines.add("# Written by bytewise-junit; commit it. To accept new figures, use -D%s=accept."
        .formatted(SnapshotRule.PROPERTY));
    all.forEach((key, kept) -> {
      lines.add("");
      lines.add(key);
      lines.add(row(kept.total(), TOTAL));
      kept.types().forEach((type, sum) -> lines.add(row(sum, type)));
    });
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path made = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(made, String.join("\n", lines) + "\n");
    Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String row(Sum sum, String what) {
    return "%10s %11s  %s".formatted(sum.objects(), sum.bytes(), what);
  }
}
