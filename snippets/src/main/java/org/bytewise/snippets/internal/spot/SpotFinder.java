package org.bytewise.snippets.internal.spot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.classes.ClassFiles;
import org.bytewise.counting.profile.OwnObjects;
import org.bytewise.snippets.Spot;
import org.bytewise.snippets.Spotted.Missed;
import org.bytewise.snippets.internal.spot.SourceReading.Range;

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
   * @param typed the statement in the learner's input
   * @param offset where the statement begins in the input, in UTF-16 code units
   */
  private record Source(String text, Mapping input, String typed, int offset) {
    /**
     * Returns where each spot stands in the input. JShell moves anonymous classes out of an
     * expression, so for the places where their objects are created, the input itself is read.
     */
    Map<RawSpot, Range> places(List<RawSpot> spots) {
      Map<RawSpot, Range> places = new HashMap<>();
      List<RawSpot> lifted = spots.stream()
          .filter(spot -> spot.lifted() >= 0)
          .sorted(Comparator.comparingInt(RawSpot::lifted))
          .toList();
      List<Range> anonymous = lifted.isEmpty() ? List.of() : SourceReading.anonymous(typed);
      if (anonymous.size() == lifted.size()) {
        for (int i = 0; i < lifted.size(); i++) {
          Range range = anonymous.get(i);
          places.put(lifted.get(i), new Range(offset + range.start(), offset + range.end()));
        }
      }
      for (RawSpot spot : spots) {
        int start = spot.lifted() >= 0 || spot.start() < 0 ? -1 : input.of(spot.start());
        if (start >= 0) {
          places.put(spot, new Range(start, -1));
        }
      }
      return places;
    }
  }

  /** Maps positions in a compiled text to positions in the learner's input. */
  @FunctionalInterface
  public interface Mapping {
    /** Returns the position in the input, in UTF-16 code units from 0; -1 for text added to it. */
    int of(int position);
  }

  /** Objects of one type created at one place. */
  private record Created(String type, List<Frame> frames) {}

  private final String input;
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<Created, Amount> objects = new LinkedHashMap<>();

  public SpotFinder(String input) {
    this.input = input;
  }

  /**
   * Adds a source, or replaces that of the same class.
   *
   * @param typed the statement in the input that JShell made this source of
   * @param offset where the statement begins in the input, in UTF-16 code units
   */
  public void source(String className, String text, Mapping mapping, String typed, int offset) {
    sources.put(className, new Source(text, mapping, typed, offset));
  }

  @Override
  public void own(OwnObject one) {
    objects.merge(
        new Created(one.typeName(), one.frames()), new Amount(1, one.bytes()), Amount::plus);
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
    Map<RawSpot, Range> places = new HashMap<>();
    bodies.forEach((name, own) -> places.putAll(sources.get(name).places(spots(own))));
    Map<RawSpot, Amount> measured = new HashMap<>();
    Map<List<Object>, Missed> missed = new HashMap<>();
    objects.forEach((made, amount) -> {
      RawSpot spot = cause(made.frames(), pairing);
      if (places.containsKey(spot)) {
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
        spots(bodies, places, measured),
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
  private Missed missed(Created made, Amount amount) {
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

  private static List<RawSpot> spots(List<Body> bodies) {
    return bodies.stream()
        .flatMap(body -> body.anchors().stream())
        .map(Body.Anchor::spot)
        .filter(Objects::nonNull)
        .toList();
  }

  private List<Spot> spots(
      Map<String, List<Body>> bodies, Map<RawSpot, Range> places, Map<RawSpot, Amount> measured) {
    List<Spot> found = new ArrayList<>();
    bodies.forEach((name, own) -> spots(own).stream()
        .filter(places::containsKey)
        .forEach(raw -> found.add(spot(
            raw, sources.get(name), places.get(raw), measured.getOrDefault(raw, Amount.ZERO)))));
    found.sort(Comparator.comparingInt(Spot::line).thenComparingInt(Spot::column));
    return found;
  }

  private Spot spot(RawSpot raw, Source source, Range place, Amount amount) {
    String code = raw.lifted() >= 0
        ? input.substring(place.start(), place.end())
        : source.text().substring(raw.start(), Math.max(raw.start(), raw.end()));
    int start = place.start();
    return new Spot(
        line(start),
        start - (input.lastIndexOf('\n', start - 1) + 1) + 1,
        code.replaceAll("\\s+", " "),
        raw.kind(),
        raw.certainty(),
        raw.why(),
        amount);
  }
}
