package org.bytewise.snippets.internal.spot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.classes.ClassFiles;
import org.bytewise.counting.profile.OwnObjects;
import org.bytewise.snippets.Spot;
import org.bytewise.snippets.Spotted.Missed;

/**
 * Matches the spots found in the source with the measured objects. Accepts sources and objects in
 * any order and evaluates them on request. Not thread-safe.
 */
public final class SpotFinder implements OwnObjects {
  /**
   * A compiled source.
   *
   * @param text the text passed to the compiler
   * @param input maps positions in the text to the learner's input
   */
  private record Source(String text, Mapping input) {}

  /** Maps positions in a compiled text to positions in the learner's input. */
  @FunctionalInterface
  public interface Mapping {
    /** Returns the position in the input, in UTF-16 code units from 0; -1 for text added to it. */
    int of(int position);
  }

  /** Objects of one type created at one place. */
  private record Objects(String type, List<Frame> frames) {}

  private final String input;
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<Objects, Amount> objects = new LinkedHashMap<>();

  public SpotFinder(String input) {
    this.input = input;
  }

  /** Adds a source, or replaces that of the same class. */
  public void source(String className, String text, Mapping mapping) {
    sources.put(className, new Source(text, mapping));
  }

  @Override
  public void own(OwnObject one) {
    objects.merge(
        new Objects(one.typeName(), one.frames()), new Amount(1, one.bytes()), Amount::plus);
  }

  /** The spots, and the objects without one. */
  public record Result(List<Spot> spots, List<Missed> missed) {}

  /** Reads the sources and compares them with the measured objects. */
  public Result result(ClassFiles classFiles, String classPath) {
    Map<String, String> texts = new LinkedHashMap<>();
    sources.forEach((name, source) -> texts.put(name, source.text()));
    Map<String, List<Body>> bodies = SourceReading.bodies(texts, classFiles, classPath);
    Pairing pairing = new Pairing(classFiles);
    bodies.values().forEach(pairing::add);
    // Spots are compared by identity.
    Map<RawSpot, Amount> measured = new HashMap<>();
    Map<List<Object>, Missed> missed = new HashMap<>();
    objects.forEach((made, amount) -> {
      RawSpot spot = cause(made.frames(), pairing);
      if (spot != null) {
        measured.merge(spot, amount, Amount::plus);
      } else {
        Missed one = missed(made, amount);
        missed.merge(
            List.of(one.line(), one.type(), one.in()),
            one,
            (a, b) -> new Missed(a.line(), a.type(), a.in(), a.amount().plus(b.amount())));
      }
    });
    return new Result(
        spots(bodies, measured),
        missed.values().stream()
            .sorted(Comparator.comparingLong((Missed one) -> -one.amount().bytes())
                .thenComparing(Missed::line)
                .thenComparing(Missed::type)
                .thenComparing(Missed::in))
            .toList());
  }

  /**
   * Returns the cause: the spot of the innermost frame of the learner's code, not counting
   * compiler-generated methods.
   */
  private static RawSpot cause(List<Frame> frames, Pairing pairing) {
    for (Frame frame : frames) {
      RawSpot spot = pairing.at(frame.className(), frame.method(), frame.index());
      if (spot != null || !pairing.isImplicit(frame.className(), frame.method())) {
        return spot;
      }
    }
    return null;
  }

  /** Attributes objects without a spot to the innermost frame that belongs to this input. */
  private Missed missed(Objects made, Amount amount) {
    for (Frame frame : made.frames()) {
      Source source = sources.get(outer(frame.className()));
      int line = source == null ? 0 : lineInInput(source, frame.line());
      if (line > 0) {
        return new Missed(line, made.type(), frame.called(), amount);
      }
    }
    String called = made.frames().isEmpty() ? "" : made.frames().get(0).called();
    return new Missed(0, made.type(), called, amount);
  }

  /** {@code REPL.$JShell$12} of {@code REPL.$JShell$12$Point}. */
  private static String outer(String className) {
    int number = className.indexOf('$', className.indexOf("$JShell$") + 1) + 1;
    int end = className.indexOf('$', number);
    return end < 0 ? className : className.substring(0, end);
  }

  private int lineInInput(Source source, int line) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = source.text().indexOf('\n', start) + 1;
      if (start == 0) {
        return 0;
      }
    }
    for (int at = start; at < source.text().length() && source.text().charAt(at) != '\n'; at++) {
      int place = source.input().of(at);
      if (place >= 0) {
        return line(place);
      }
    }
    return 0;
  }

  private int line(int place) {
    return 1 + (int) input.substring(0, place).chars().filter(c -> c == '\n').count();
  }

  private List<Spot> spots(Map<String, List<Body>> bodies, Map<RawSpot, Amount> measured) {
    List<Spot> spots = new ArrayList<>();
    bodies.forEach((name, own) -> {
      Source source = sources.get(name);
      own.stream()
          .flatMap(body -> body.anchors().stream())
          .map(Body.Anchor::spot)
          .filter(raw -> raw != null && raw.start() >= 0)
          .forEach(raw -> {
            int start = source.input().of(raw.start());
            if (start >= 0) {
              spots.add(spot(raw, source, start, measured.getOrDefault(raw, Amount.ZERO)));
            }
          });
    });
    spots.sort(Comparator.comparingInt(Spot::line).thenComparingInt(Spot::column));
    return spots;
  }

  private Spot spot(RawSpot raw, Source source, int start, Amount amount) {
    String code = source
        .text()
        .substring(raw.start(), Math.max(raw.start(), raw.end()))
        .replaceAll("\\s+", " ");
    return new Spot(
        line(start),
        start - (input.lastIndexOf('\n', start - 1) + 1) + 1,
        code,
        raw.kind(),
        raw.certainty(),
        raw.why(),
        amount);
  }
}
