package org.bytewise.lessons.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bytewise.screen.Words;

/**
 * Recognises common confusions behind a wrong number: another unit, another thing counted, a header
 * or padding left out. Everything is compared with what the answer itself has measured, so nothing
 * is typed for each question. Stateless.
 */
public final class Confusion {

  private static final String BYTES = "bytes";
  private static final int KIB = 1024;
  private static final int KB = 1000;
  private static final int WORD = 8;

  private Confusion() {}

  /** A number that a confusion leads to, and what to say about it. */
  private record Suspect(long number, String sentence) {}

  /**
   * Returns what a wrong number looks like; empty if it looks like nothing known.
   *
   * @param answer the measurement of the right number
   * @param noun the unit of the right number
   * @param said the wrong number
   */
  public static Optional<String> of(Measurement answer, String noun, long said, Scope scope) {
    try {
      long was = Math.round(answer.number(scope).amount());
      if (said == was || said == 0) {
        // A difference of two figures that happens to be 0 says nothing.
        return Optional.empty();
      }
      List<Suspect> suspects = new ArrayList<>();
      // What was counted comes first: it says more than an arithmetical coincidence.
      if (answer.expression() instanceof Expression.Call call && call.option().isEmpty()) {
        suspects.addAll(counted(call, scope));
      }
      if (noun.equals(BYTES)) {
        suspects.addAll(units(was));
      }
      return suspects.stream()
          .filter(suspect -> suspect.number() == said && suspect.number() != was)
          .map(Suspect::sentence)
          .findFirst();
    } catch (MeasurementException e) {
      return Optional.empty();
    }
  }

  private static List<Suspect> units(long was) {
    List<Suspect> suspects = new ArrayList<>();
    suspects.add(new Suspect(was * 8, "That is right in bits. The question is about bytes."));
    if (was >= KB) {
      suspects.add(inUnits(was, KIB, "KiB, units of 1,024 bytes"));
      suspects.add(inUnits(was, KB, "KB, units of 1,000 bytes"));
    }
    if (was % WORD == 0) {
      suspects.add(new Suspect(
          was / WORD, "That is right in words of 8 bytes. The question is about bytes."));
    }
    return suspects;
  }

  private static Suspect inUnits(long was, int unit, String name) {
    return new Suspect(
        Math.round((double) was / unit),
        "That is about right in " + name + ". The question is about single bytes.");
  }

  private static List<Suspect> counted(Expression.Call call, Scope scope)
      throws MeasurementException {
    return switch (call.function()) {
      case SHALLOW -> shallow(scope.sizes(call.java(), Optional.empty()), scope);
      case DEEP, DEEP_OBJECTS ->
        graph(call.function() == Function.DEEP, scope.sizes(call.java(), Optional.empty()), scope);
      case OBJECTS, BYTES ->
        allocated(call.function() == Function.BYTES, scope.run(call.java()).allocations(), scope);
      default -> List.of();
    };
  }

  private static List<Suspect> shallow(MeasuredSizes sizes, Scope scope)
      throws MeasurementException {
    List<Suspect> suspects = new ArrayList<>();
    suspects.add(new Suspect(
        sizes.headerBytes() + sizes.fieldBytes(),
        "Header and " + parts(sizes) + " are right. What is missing is room that holds nothing:"
            + " padding, or a gap between fields."));
    suspects.add(new Suspect(sizes.headerBytes(), "That is the header alone."));
    suspects.add(new Suspect(
        sizes.fieldBytes(),
        "Those are the " + parts(sizes) + " alone. Every object also has a header."));
    suspects.add(new Suspect(
        sizes.shallowBytes() - sizes.headerBytes(),
        "That is the object without its header of " + bytes(sizes.headerBytes()) + "."));
    sizes.graph().ifPresent(graph -> {
      suspects.add(new Suspect(
          graph.bytes(), "That is the deep size: it includes everything that it references."));
      suspects.add(ofObjects(graph.objects()));
    });
    suspects.addAll(steps(sizes.shallowBytes(), scope));
    return suspects;
  }

  private static List<Suspect> graph(boolean inBytes, MeasuredSizes sizes, Scope scope)
      throws MeasurementException {
    Optional<MeasuredSizes.Graph> found = sizes.graph();
    if (found.isEmpty()) {
      return List.of();
    }
    MeasuredSizes.Graph graph = found.get();
    List<Suspect> suspects = new ArrayList<>();
    if (!inBytes) {
      suspects.add(new Suspect(
          graph.objects() - 1,
          "That looks like everything it references. The object itself counts as well."));
      suspects.add(ofBytes(graph.bytes()));
      suspects.add(
          new Suspect(1, "That is the object itself. Everything it references counts as well."));
      return suspects;
    }
    suspects.add(new Suspect(
        sizes.shallowBytes(), "That is the object alone, without everything it references."));
    suspects.add(new Suspect(
        graph.bytes() - sizes.shallowBytes(),
        "That is everything it references. The object itself counts as well."));
    suspects.add(ofObjects(graph.objects()));
    suspects.add(withoutHeader(graph.bytes(), sizes.headerBytes(), "an object"));
    OptionalLong arrayHeader = arrayHeader(scope);
    if (arrayHeader.isPresent()) {
      suspects.add(withoutHeader(graph.bytes(), arrayHeader.getAsLong(), "an array"));
    }
    suspects.addAll(steps(graph.bytes(), scope));
    return suspects;
  }

  private static List<Suspect> allocated(boolean inBytes, RunAllocations made, Scope scope)
      throws MeasurementException {
    List<Suspect> suspects = new ArrayList<>();
    long oneTime = inBytes ? made.oneTimeBytes() : made.oneTimeObjects();
    long own = inBytes ? made.bytes() : made.objects();
    if (oneTime > 0) {
      suspects.add(new Suspect(
          own + oneTime, "That includes the one-time allocations, which are counted apart."));
    }
    suspects.add(inBytes ? ofObjects(made.objects()) : ofBytes(made.bytes()));
    if (inBytes) {
      suspects.add(withoutHeader(own, scope.vm().headerBytes(), "an object"));
      OptionalLong arrayHeader = arrayHeader(scope);
      if (arrayHeader.isPresent()) {
        suspects.add(withoutHeader(own, arrayHeader.getAsLong(), "an array"));
      }
      suspects.addAll(steps(own, scope));
    }
    return suspects;
  }

  private static Suspect withoutHeader(long all, long header, String whose) {
    return new Suspect(
        all - header, "That is short by the header of " + whose + ", " + bytes(header) + " here.");
  }

  /** Returns one step of alignment too much, and one too little. */
  private static List<Suspect> steps(long size, Scope scope) throws MeasurementException {
    long step = scope.vm().alignmentBytes();
    String rule = "objects end on a multiple of " + step + ".";
    return List.of(
        new Suspect(size + step, "That is one step too many: " + rule),
        new Suspect(size - step, "That is one step short: " + rule));
  }

  private static OptionalLong arrayHeader(Scope scope) {
    try {
      return OptionalLong.of(scope.sizes("new byte[0]", Optional.empty()).headerBytes());
    } catch (MeasurementException e) {
      return OptionalLong.empty();
    }
  }

  private static Suspect ofObjects(long objects) {
    return new Suspect(
        objects, "That looks like the number of objects. The question is about bytes.");
  }

  private static Suspect ofBytes(long bytes) {
    return new Suspect(
        bytes, "That looks like the number of bytes. The question is about objects.");
  }

  private static String parts(MeasuredSizes sizes) {
    return sizes.type().endsWith("]") ? "elements" : "fields";
  }

  private static String bytes(long bytes) {
    return Words.count(bytes, "byte");
  }
}
