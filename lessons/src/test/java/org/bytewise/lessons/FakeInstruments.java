package org.bytewise.lessons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.bytewise.lessons.measure.CodeStop;
import org.bytewise.lessons.measure.Facts;
import org.bytewise.lessons.measure.Instruments;
import org.bytewise.lessons.measure.MeasuredSizes;
import org.bytewise.lessons.measure.MeasurementException;
import org.bytewise.lessons.measure.Run;
import org.bytewise.lessons.measure.RunAllocations;
import org.bytewise.lessons.measure.SteppedCode;
import org.bytewise.lessons.measure.TypeCount;
import org.bytewise.lessons.measure.Value;

/** Instruments with answers prepared by a test, which record what they were asked. */
public final class FakeInstruments implements Instruments {

  private final Map<String, MeasuredSizes> sizes = new HashMap<>();
  private final Map<String, Run> runs = new HashMap<>();
  private final Map<String, SteppedCode> stepped = new HashMap<>();
  private final Map<String, Value> rust = new HashMap<>();
  private final List<String> session = new ArrayList<>();
  private Facts facts = new Facts("a fake VM", 17, 12, 4, 8, false, true);
  private int measured;
  private Runnable afterReset = () -> {};

  public FakeInstruments facts(Facts other) {
    facts = other;
    return this;
  }

  /**
   * Prepares a value with a header of 12 bytes and fields of the given size, padded to a multiple
   * of 8.
   */
  public FakeInstruments value(String target, long fieldBytes, long deepBytes, long deepObjects) {
    return knows(target, sizes(target, fieldBytes, deepBytes, deepObjects));
  }

  public FakeInstruments knows(String target, MeasuredSizes known) {
    sizes.put(target, known);
    return this;
  }

  /** Prepares code with the given value and allocations. */
  public FakeInstruments run(String code, String value, long objects, long bytes) {
    return knows(code, run(Run.Outcome.VALUE, value, objects, bytes, Optional.empty()));
  }

  public FakeInstruments knows(String code, Run run) {
    runs.put(code, run);
    return this;
  }

  public static MeasuredSizes sizes(
      String type, long fieldBytes, long deepBytes, long deepObjects) {
    long end = 12 + fieldBytes;
    long size = (end + 7) / 8 * 8;
    return new MeasuredSizes(
        type,
        size,
        12,
        fieldBytes,
        0,
        size - end,
        List.of(new MeasuredSizes.Field("value", 12, fieldBytes)),
        Optional.of(new MeasuredSizes.Graph(
            deepBytes, deepObjects, List.of(new TypeCount("java.lang." + type, 1, size)))));
  }

  public static Run run(
      Run.Outcome outcome, String value, long objects, long bytes, Optional<MeasuredSizes> sizes) {
    List<String> messages = outcome.isFine() ? List.of() : List.of("it went wrong");
    return new Run(
        outcome,
        value,
        value.isEmpty() ? "" : "String",
        "",
        messages,
        new RunAllocations(
            objects,
            bytes,
            true,
            "",
            List.of(new TypeCount("java.lang.String", objects, bytes)),
            0,
            0,
            0,
            0,
            0),
        sizes,
        Map.of(),
        width -> List.of("  receipt of " + objects));
  }

  /** Prepares a figure of Rust. */
  public FakeInstruments rust(String figure, String name, Value value) {
    rust.put(figure + " of " + name, value);
    return this;
  }

  /** Returns the code run since the session began. */
  public List<String> session() {
    return List.copyOf(session);
  }

  /** Returns the number of layouts measured. */
  public int measured() {
    return measured;
  }

  @Override
  public Run runSilently(String code) {
    return run(code);
  }

  @Override
  public void replay(String code) {
    run(code);
  }

  @Override
  public Facts facts() {
    return facts;
  }

  @Override
  public Facts facts(String vm) {
    return facts;
  }

  @Override
  public Optional<String> layoutSvg(String target, Optional<String> vm) {
    return Optional.empty();
  }

  @Override
  public Set<String> simulatedVms() {
    return Set.of("32-bit");
  }

  @Override
  public Run run(String code) {
    session.add(code);
    return runs.getOrDefault(code, run(Run.Outcome.DECLARED, "", 0, 0, Optional.empty()));
  }

  @Override
  public MeasuredSizes sizes(String target, Optional<String> vm) throws MeasurementException {
    measured++;
    MeasuredSizes found = sizes.get(vm.map(name -> name + ":" + target).orElse(target));
    if (found == null) {
      throw new MeasurementException("there is no \"" + target + "\"");
    }
    return found;
  }

  @Override
  public List<String> layout(String target, Optional<String> vm, int width) {
    return List.of("picture of " + target);
  }

  @Override
  public List<String> footprint(String target, int width) {
    return List.of("footprint of " + target);
  }

  /** Changes the answers when the session is reset. */
  public FakeInstruments afterReset(Runnable change) {
    afterReset = change;
    return this;
  }

  /** Prepares code that is stepped through. */
  public FakeInstruments steps(String code, CodeStop... stops) {
    stepped.put(
        code,
        new SteppedCode(List.of(stops), (at, since, open, width) -> List.of("picture at " + at)));
    return this;
  }

  /** Takes back what {@link #steps} has prepared, and returns it. */
  public CodeStop[] forget(String code) {
    return stepped.remove(code).stops().toArray(CodeStop[]::new);
  }

  /** Prepares a stop before a line, with objects of 16 bytes that variables refer to by label. */
  public static CodeStop stop(int line, int frames, Map<String, Integer> variables) {
    List<CodeStop.Named> named = new ArrayList<>();
    variables.forEach((name, label) -> named.add(new CodeStop.Named(name, label)));
    long objects =
        variables.values().stream().filter(label -> label > 0).distinct().count();
    return new CodeStop(
        line == 0 ? CodeStop.Kind.END : CodeStop.Kind.LINE,
        OptionalInt.of(line),
        frames,
        objects == 0 ? List.of() : List.of(new TypeCount("int[]", objects, 16 * objects)),
        0,
        named,
        List.of());
  }

  @Override
  public SteppedCode step(String code) throws MeasurementException {
    SteppedCode found = stepped.get(code);
    if (found == null) {
      throw new MeasurementException("the code does not compile: it is unknown");
    }
    return found;
  }

  @Override
  public Value rust(String figure, String name) throws MeasurementException {
    Value found = rust.get(figure + " of " + name);
    if (found == null) {
      throw new MeasurementException("nothing of Rust is recorded as \"" + name + "\"");
    }
    return found;
  }

  @Override
  public String rustCompiler() {
    return "rustc 0.0";
  }

  @Override
  public void reset() {
    session.clear();
    afterReset.run();
  }
}
