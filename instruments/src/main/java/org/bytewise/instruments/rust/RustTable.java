package org.bytewise.instruments.rust;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bytewise.screen.Nearest;

/**
 * What the program {@code figures.rs} measured: types of Rust's standard library, and what
 * operations on them allocate, with the compiler that it was measured with. Immutable.
 *
 * <p>The text form has the lines {@code rustc …} and {@code platform …}, then a paragraph for each
 * row: its kind and name, and its figures, indented. Lines that begin with {@code #} are comments.
 */
public final class RustTable {
  private static final String FILE = "figures.txt";
  private static final String INDENT = "  ";

  /** Matches a part: its size, its offset if known, and its name. */
  private static final Pattern PART = Pattern.compile("(\\d+)(?: at (\\d+))? (.+)");

  private final String compiler;
  private final String platform;
  private final Map<String, RustRow.Type> types = new LinkedHashMap<>();
  private final Map<String, RustRow> rows = new LinkedHashMap<>();

  private RustTable(String compiler, String platform) {
    this.compiler = compiler;
    this.platform = platform;
  }

  /** Loads the recorded table once, when it is first needed. */
  private static final class Recorded {
    static final RustTable TABLE = parse(resource(FILE));
  }

  /** Returns the table that comes with the program. */
  public static RustTable recorded() {
    return Recorded.TABLE;
  }

  /** Returns the text of a file of this package. */
  static String resource(String name) {
    try (InputStream in = RustTable.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the first lines of a table. */
  static String heading(String compiler, String platform) {
    return "rustc " + compiler + "\nplatform " + platform + "\n";
  }

  /**
   * Parses a table.
   *
   * @throws IllegalArgumentException if it is not one
   */
  static RustTable parse(String text) {
    List<List<String>> paragraphs = new ArrayList<>(List.of(new ArrayList<>()));
    for (String line : text.lines().toList()) {
      if (line.isBlank()) {
        paragraphs.add(new ArrayList<>());
      } else if (!line.startsWith("#")) {
        paragraphs.get(paragraphs.size() - 1).add(line);
      }
    }
    Map<String, String> heading = new HashMap<>();
    paragraphs.get(0).forEach(line -> {
      String[] words = words(line);
      heading.put(words[0], words[1]);
    });
    RustTable table = new RustTable(
        Objects.requireNonNullElse(heading.get("rustc"), "?"),
        Objects.requireNonNullElse(heading.get("platform"), "?"));
    paragraphs.stream().skip(1).filter(lines -> !lines.isEmpty()).forEach(table::add);
    return table;
  }

  private static String[] words(String line) {
    String[] words = line.strip().split(" ", 2);
    if (words.length < 2) {
      throw new IllegalArgumentException("a line without a value: \"" + line + "\"");
    }
    return words;
  }

  private void add(List<String> lines) {
    String[] first = words(lines.get(0));
    Map<String, String> figures = new HashMap<>();
    List<RustRow.Part> parts = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      if (!line.startsWith(INDENT)) {
        throw new IllegalArgumentException("a row without a line between: \"" + line + "\"");
      }
      String[] words = words(line);
      if (words[0].equals("part")) {
        parts.add(part(words[1]));
      } else {
        figures.put(words[0], words[1]);
      }
    }
    RustRow row = row(first[0], first[1], figures, parts);
    if (rows.putIfAbsent(row.name(), row) != null) {
      throw new IllegalArgumentException("two rows are named \"" + row.name() + "\"");
    }
    if (row instanceof RustRow.Type type) {
      types.putIfAbsent(RustSyntax.canonical(type.name()), type);
    }
  }

  private static RustRow row(
      String kind, String name, Map<String, String> figures, List<RustRow.Part> parts) {
    return switch (kind) {
      case "type" ->
        new RustRow.Type(name, number(figures, "size"), number(figures, "alignment"), parts);
      case "operation" ->
        new RustRow.Operation(
            name,
            figures.getOrDefault("setup", ""),
            figures.getOrDefault("code", ""),
            number(figures, "blocks"),
            number(figures, "reallocations"),
            number(figures, "bytes"),
            number(figures, "peak"),
            number(figures, "kept"));
      case "value" -> new RustRow.Other(name, figures.getOrDefault("value", ""));
      default -> throw new IllegalArgumentException("unknown kind of row: \"" + kind + "\"");
    };
  }

  private static RustRow.Part part(String text) {
    Matcher part = PART.matcher(text);
    if (!part.matches()) {
      throw new IllegalArgumentException("not a part: \"" + text + "\"");
    }
    return new RustRow.Part(
        part.group(3),
        part.group(2) == null ? OptionalLong.empty() : OptionalLong.of(parse(part, 2)),
        parse(part, 1));
  }

  private static long parse(Matcher part, int group) {
    return Long.parseLong(part.group(group));
  }

  private static long number(Map<String, String> figures, String name) {
    try {
      return Long.parseLong(String.valueOf(figures.get(name)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " is not a number: " + figures.get(name), e);
    }
  }

  /** Returns the compiler's version, such as {@code 1.95.0 (59807616e 2026-04-14)}. */
  String compiler() {
    return compiler;
  }

  /** Returns the compiler as it is named on a screen, such as {@code rustc 1.95.0}. */
  public String compilerName() {
    return "rustc " + compiler.split(" ", 2)[0];
  }

  /** Returns the platform for which it was compiled, such as {@code x86_64-unknown-linux-gnu}. */
  String platform() {
    return platform;
  }

  /** Returns all rows, in the order in which they were measured. */
  List<RustRow> rows() {
    return List.copyOf(rows.values());
  }

  List<RustRow.Type> types() {
    return rows.values().stream()
        .filter(RustRow.Type.class::isInstance)
        .map(RustRow.Type.class::cast)
        .toList();
  }

  List<RustRow.Operation> operations() {
    return rows.values().stream()
        .filter(RustRow.Operation.class::isInstance)
        .map(RustRow.Operation.class::cast)
        .toList();
  }

  /** Returns a type, however its name is spaced, and with or without the path of the library. */
  Optional<RustRow.Type> type(String name) {
    String canonical = RustSyntax.canonical(name);
    return Optional.ofNullable(types.get(canonical))
        .or(() -> Optional.ofNullable(types.get(RustSyntax.withoutPaths(canonical))));
  }

  Optional<RustRow.Operation> operation(String name) {
    return Optional.ofNullable(rows.get(name))
        .filter(RustRow.Operation.class::isInstance)
        .map(RustRow.Operation.class::cast);
  }

  /** Returns the type that a misspelt name probably meant. */
  Optional<String> nearestType(String name) {
    return Nearest.to(
        RustSyntax.withoutPaths(RustSyntax.canonical(name)),
        types().stream().map(RustRow.Type::name).toList());
  }

  /**
   * Returns a figure, for lessons: a number, or a string.
   *
   * @param figure such as {@code size}
   * @param name that of a type, of an operation or of another row
   * @throws IllegalArgumentException if there is none; the message says what there is instead
   */
  public Object figure(String figure, String name) {
    RustRow row = Optional.ofNullable(rows.get(name))
        .or(() -> type(name))
        .orElseThrow(() -> new IllegalArgumentException("nothing of Rust is recorded as \"" + name
            + "\"" + suggestion(Nearest.to(name, rows.keySet()))));
    Object found = row.figures().get(figure);
    if (found == null) {
      throw new IllegalArgumentException("\"%s\" has no figure \"%s\"; it has %s"
          .formatted(
              name, figure, row.figures().keySet().stream().collect(Collectors.joining(", "))));
    }
    return found;
  }

  /** Returns the question that follows a misspelt name; empty if nothing is near it. */
  static String suggestion(Optional<String> near) {
    return near.map(name -> ": " + Nearest.question(name)).orElse("");
  }
}
