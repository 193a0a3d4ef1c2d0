package org.bytewise.verify.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Probes as they stand in a file.
 *
 * <ul>
 *   <li>{@code == Title} begins a section; {@code == Title (since 21)} one for this JDK and later
 *       ones.
 *   <li>{@code : declaration} is there for all probes of its section: an import, a type, a method,
 *       a variable.
 *   <li>Every other line is a probe: an expression, or a statement, which ends in a semicolon or
 *       begins with a brace or a keyword. It must do the same at every call.
 *   <li>A line that begins with a blank goes on with the line above; {@code #} begins a comment.
 * </ul>
 */
final class ProbeFile {
  private static final Pattern HEADING = Pattern.compile("== (.+?)(?: \\(since (\\d+)\\))?");

  private final String name;
  private final List<Section> sections = new ArrayList<>();

  private ProbeFile(String name) {
    this.name = name;
  }

  /**
   * Probes that share their declarations.
   *
   * @param since the first JDK that knows all that is in it
   */
  record Section(String title, int since, List<Probe> declarations, List<Probe> probes) {
    @Override
    public String toString() {
      return title;
    }
  }

  /** The sections of a file beside this class that are for the running JDK. */
  static List<Section> read(String name) {
    try (InputStream in = ProbeFile.class.getResourceAsStream(name)) {
      return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream()
          .filter(section -> section.since <= Runtime.version().feature())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  static List<Section> parse(String name, String text) {
    ProbeFile file = new ProbeFile(name);
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      int first = i;
      StringBuilder entry = new StringBuilder(lines.get(i));
      while (i + 1 < lines.size() && lines.get(i + 1).startsWith(" ")) {
        i++;
        entry.append('\n').append(lines.get(i));
      }
      file.add(first + 1, entry.toString());
    }
    return file.sections;
  }

  private void add(int line, String entry) {
    if (entry.isBlank() || entry.startsWith("#")) {
      return;
    }
    Matcher heading = HEADING.matcher(entry);
    if (heading.matches()) {
      int since = heading.group(2) == null ? 0 : Integer.parseInt(heading.group(2));
      sections.add(new Section(heading.group(1), since, new ArrayList<>(), new ArrayList<>()));
      return;
    }
    if (sections.isEmpty()) {
      throw new IllegalArgumentException(
          "%s:%d: no section begins before '%s'".formatted(name, line, entry));
    }
    Section last = sections.get(sections.size() - 1);
    if (entry.startsWith(": ")) {
      last.declarations.add(new Probe(name, line, entry.substring(2)));
    } else {
      last.probes.add(new Probe(name, line, entry));
    }
  }
}
