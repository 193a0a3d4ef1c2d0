package org.bytewise.instruments.rust;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.screen.Nearest;

/**
 * A container of Java and its counterpart in Rust. Immutable.
 *
 * @param name as in {@code /beside hash-map}
 * @param java a type of Java
 * @param rust a type of {@link RustTable}
 * @param lesson the lesson about it
 */
record ContainerPair(String name, String java, String rust, String lesson, List<Row> rows) {
  private static final String FILE = "pairs.txt";

  ContainerPair {
    rows = List.copyOf(rows);
  }

  /**
   * The same in both languages.
   *
   * @param label what is done
   * @param given Java that runs before it, uncounted; may be empty
   * @param java the Java that is counted
   * @param rust an operation of {@link RustTable}
   */
  record Row(String label, String given, String java, String rust) {}

  /** Returns all pairs, in the order in which they are listed. */
  static List<ContainerPair> all() {
    List<ContainerPair> pairs = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    Map<String, String> heading = Map.of();
    for (String paragraph : RustTable.resource(FILE).split("\n\n", -1)) {
      Map<String, String> lines = lines(paragraph);
      if (lines.containsKey("pair")) {
        add(heading, rows, pairs);
        heading = lines;
        rows = new ArrayList<>();
      } else if (lines.containsKey("row")) {
        rows.add(new Row(
            lines.get("row"),
            lines.getOrDefault("given", ""),
            lines.get("java"),
            lines.get("rust")));
      }
    }
    add(heading, rows, pairs);
    return pairs;
  }

  private static Map<String, String> lines(String paragraph) {
    Map<String, String> lines = new HashMap<>();
    for (String line : paragraph.lines().toList()) {
      String[] words = line.strip().split(" ", 2);
      if (words.length == 2 && !words[0].equals("#")) {
        lines.put(words[0], words[1]);
      }
    }
    return lines;
  }

  private static void add(Map<String, String> heading, List<Row> rows, List<ContainerPair> pairs) {
    if (!heading.isEmpty()) {
      pairs.add(new ContainerPair(
          heading.get("pair"),
          heading.get("java"),
          heading.get("rust"),
          heading.get("lesson"),
          rows));
    }
  }

  /** Returns the pair of a name; of one of its types, the first with it. */
  static Optional<ContainerPair> find(String name) {
    return all().stream()
        .filter(pair -> pair.name.equals(name))
        .findFirst()
        .or(() -> all().stream()
            .filter(pair -> pair.java.equals(name)
                || pair.rust.equals(name)
                || pair.rust.replaceAll("<.*", "").equals(name))
            .findFirst());
  }

  /** Returns the name that a misspelt one probably meant. */
  static Optional<String> nearest(String name) {
    List<String> names = new ArrayList<>();
    all().forEach(pair -> {
      names.add(pair.name);
      names.add(pair.java);
      names.add(pair.rust.replaceAll("<.*", ""));
    });
    return Nearest.to(name, names);
  }
}
