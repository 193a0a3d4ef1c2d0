package org.bytewise.lessons.measure;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The context of a measurement: the instruments, the figures that the lesson has named, and the
 * code at hand. Caches results until {@link #forget}, so that a figure used twice is measured once.
 * Not thread-safe.
 */
public final class Scope {

  private static final Set<String> FACTS = Set.of(
      "jdk",
      "headerBytes",
      "referenceBytes",
      "alignment",
      "compactHeaders",
      "compressedReferences");

  private final Instruments instruments;
  private final Map<String, Measurement> names;
  private final Optional<Run> atHand;
  private final Optional<StopAtHand> stop;
  private final Map<Object, Object> measured;

  private Scope(
      Instruments instruments,
      Map<String, Measurement> names,
      Optional<Run> atHand,
      Optional<StopAtHand> stop,
      Map<Object, Object> measured) {
    this.instruments = instruments;
    this.names = Map.copyOf(names);
    this.atHand = atHand;
    this.stop = stop;
    this.measured = measured;
  }

  /**
   * Creates a scope without code at hand.
   *
   * @param names the figures that the lesson has named
   */
  public static Scope of(Instruments instruments, Map<String, Measurement> names) {
    return new Scope(instruments, names, Optional.empty(), Optional.empty(), new HashMap<>());
  }

  /** Returns the names of the facts about the VM that every measurement may use. */
  public static Set<String> facts() {
    return new LinkedHashSet<>(FACTS);
  }

  /**
   * Returns this scope with a run as the code at hand, to which {@code deep()} and other empty
   * parentheses refer. Both share their cache.
   */
  public Scope with(Run run) {
    return new Scope(instruments, names, Optional.of(run), stop, measured);
  }

  /**
   * Returns this scope at a stop of code that runs line by line, to which {@code heapObjects()} and
   * similar functions refer. Both share their cache.
   */
  public Scope at(StopAtHand here) {
    return new Scope(instruments, names, atHand, Optional.of(here), measured);
  }

  /** Returns whether the code at hand completed normally; true if there is none. */
  public boolean isFine() {
    return atHand.map(run -> run.outcome().isFine()).orElse(true);
  }

  /** Clears the cache, because the session has changed. */
  public void forget() {
    measured.clear();
  }

  Optional<Measurement> named(String name) {
    return Optional.ofNullable(names.get(name));
  }

  Optional<Value> fact(String name) throws MeasurementException {
    if (!FACTS.contains(name)) {
      return Optional.empty();
    }
    Facts facts = vm();
    return Optional.of(
        switch (name) {
          case "jdk" -> new Value.Amount(facts.jdk());
          case "headerBytes" -> new Value.Amount(facts.headerBytes());
          case "referenceBytes" -> new Value.Amount(facts.referenceBytes());
          case "alignment" -> new Value.Amount(facts.alignmentBytes());
          case "compactHeaders" -> new Value.Truth(facts.compactHeaders());
          case "compressedReferences" -> new Value.Truth(facts.compressedReferences());
          default -> throw new IllegalStateException("no fact: " + name);
        });
  }

  /** Returns the facts about the VM that is measured. */
  Facts vm() throws MeasurementException {
    return instruments.facts();
  }

  /** Returns the run of {@code java}; if it is empty, that of the code at hand. */
  Run run(String java) throws MeasurementException {
    if (java.isEmpty()) {
      return atHand();
    }
    Object known = measured.get(java);
    if (known instanceof Run run) {
      return run;
    }
    Run run = instruments.runSilently(java);
    measured.put(java, run);
    return run;
  }

  /**
   * Returns the layout of {@code target}; if it is empty, that of the value of the code at hand.
   */
  MeasuredSizes sizes(String target, Optional<String> vm) throws MeasurementException {
    if (target.isEmpty()) {
      Run run = atHand();
      if (vm.isPresent()) {
        throw new MeasurementException(
            "empty parentheses cannot refer to another VM; write the code between them");
      }
      return run.sizes()
          .orElseThrow(
              () -> new MeasurementException("the code has no object as its value to measure"));
    }
    SizesKey key = new SizesKey(target, vm);
    if (measured.get(key) instanceof MeasuredSizes sizes) {
      return sizes;
    }
    MeasuredSizes sizes = instruments.sizes(target, vm);
    measured.put(key, sizes);
    return sizes;
  }

  StopAtHand stop() throws MeasurementException {
    return stop.orElseThrow(() -> new MeasurementException(
        "no code has stopped before a line, so there is no picture to measure"));
  }

  /** Returns a figure of Rust, which the instruments have recorded. */
  Value rust(String figure, String name) throws MeasurementException {
    return instruments.rust(figure, name);
  }

  private Run atHand() throws MeasurementException {
    return atHand.orElseThrow(() -> new MeasurementException(
        "empty parentheses refer to code that was run, but there is none"));
  }

  private record SizesKey(String target, Optional<String> vm) {}
}
