package org.bytewise.instruments.program;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.AllocationProfile.TypeAmount;
import org.bytewise.counting.program.ProgramProfile;
import org.bytewise.counting.program.ProgramProfile.OwnLine;
import org.bytewise.instruments.InstrumentException;

/**
 * A profile as it is kept to be compared with a later one: by the innermost method of the program's
 * own and by type, without lines, which change with every edit. A file has one place a line:
 * objects, bytes, method and type, with tabs between them. Immutable.
 *
 * @param exact whether nothing was missed
 * @param places by method and type, which a tab separates
 */
public record SavedProfile(boolean exact, Map<String, Amount> places) {
  private static final String TITLE = "bytewise profile 1";
  private static final String EXACT = "exact";
  private static final String AT_LEAST = "at least";
  private static final String ELSEWHERE = "outside the program's own classes";
  private static final int CELLS = 4;

  public SavedProfile {
    places = Map.copyOf(places);
  }

  /** Returns what is kept of a profile. */
  public static SavedProfile of(ProgramProfile profile) {
    Map<String, Amount> places = new HashMap<>();
    Map<String, Amount> rest = new HashMap<>();
    profile.byType().forEach(type -> rest.put(type.type(), type.amount()));
    for (OwnLine line : profile.byLine()) {
      for (TypeAmount type : line.types()) {
        places.merge(line.method() + '\t' + type.type(), type.amount(), Amount::plus);
        rest.computeIfPresent(type.type(), (name, left) -> minus(left, type.amount()));
      }
    }
    rest.values().removeIf(left -> left.objects() == 0);
    rest.forEach((type, left) -> places.put(ELSEWHERE + '\t' + type, left));
    return new SavedProfile(profile.proof().exact(), places);
  }

  private static Amount minus(Amount one, Amount other) {
    return new Amount(one.objects() - other.objects(), one.bytes() - other.bytes());
  }

  /** Returns the sum of all places. */
  public Amount amount() {
    return places.values().stream().reduce(Amount.ZERO, Amount::plus);
  }

  void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      write(out);
    }
  }

  private void write(Writer out) throws IOException {
    out.write(TITLE + '\n' + (exact ? EXACT : AT_LEAST) + '\n');
    for (Map.Entry<String, Amount> place : new TreeMap<>(places).entrySet()) {
      Amount amount = place.getValue();
      out.write(amount.objects() + "\t" + amount.bytes() + '\t' + place.getKey() + '\n');
    }
  }

  /**
   * Reads a file.
   *
   * @throws InstrumentException if there is none, or it is not one of these
   */
  public static SavedProfile read(Path file) throws InstrumentException {
    if (!Files.isRegularFile(file)) {
      throw InstrumentException.usage(
          "there is no file \"" + file + "\"; name one that profile --save has written");
    }
    try {
      return parsed(file, Files.readAllLines(file, StandardCharsets.UTF_8));
    } catch (MalformedInputException e) {
      throw notOne(file);
    } catch (IOException e) {
      throw InstrumentException.environment(
          "\"" + file + "\" cannot be read: " + e.getMessage(), e);
    }
  }

  private static SavedProfile parsed(Path file, List<String> all) throws InstrumentException {
    Iterator<String> lines = all.iterator();
    if (!lines.hasNext() || !lines.next().equals(TITLE) || !lines.hasNext()) {
      throw notOne(file);
    }
    boolean exact = lines.next().equals(EXACT);
    Map<String, Amount> places = new HashMap<>();
    while (lines.hasNext()) {
      String[] cells = lines.next().split("\t", CELLS);
      try {
        Amount amount = new Amount(Long.parseLong(cells[0]), Long.parseLong(cells[1]));
        places.merge(cells[2] + '\t' + cells[3], amount, Amount::plus);
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
        throw notOne(file);
      }
    }
    return new SavedProfile(exact, places);
  }

  private static InstrumentException notOne(Path file) {
    return InstrumentException.usage(
        "\"" + file + "\" is not a saved profile; profile --save writes one");
  }
}
