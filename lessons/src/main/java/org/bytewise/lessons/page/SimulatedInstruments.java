package org.bytewise.lessons.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bytewise.lessons.measure.Facts;
import org.bytewise.lessons.measure.Instruments;
import org.bytewise.lessons.measure.MeasuredSizes;
import org.bytewise.lessons.measure.MeasurementException;
import org.bytewise.lessons.measure.Run;
import org.bytewise.lessons.measure.SteppedCode;
import org.bytewise.lessons.measure.Value;

/**
 * A session as a simulated VM would measure it: it knows layouts and nothing that code does, so
 * that whatever depends on running code cannot be measured.
 */
final class SimulatedInstruments implements Instruments {
  private final Instruments session;
  private final String vm;

  SimulatedInstruments(Instruments session, String vm) {
    this.session = session;
    this.vm = vm;
  }

  private static MeasurementException unknown() {
    return new MeasurementException("a simulated VM runs no code");
  }

  @Override
  public Facts facts() throws MeasurementException {
    return session.facts(vm);
  }

  @Override
  public Facts facts(String other) throws MeasurementException {
    return session.facts(other);
  }

  @Override
  public Set<String> simulatedVms() {
    return session.simulatedVms();
  }

  @Override
  public Run run(String code) throws MeasurementException {
    throw unknown();
  }

  @Override
  public Run runSilently(String code) throws MeasurementException {
    throw unknown();
  }

  @Override
  public void replay(String code) throws MeasurementException {
    throw unknown();
  }

  @Override
  public MeasuredSizes sizes(String target, Optional<String> other) throws MeasurementException {
    return session.sizes(target, Optional.of(other.orElse(vm)));
  }

  @Override
  public List<String> layout(String target, Optional<String> other, int width)
      throws MeasurementException {
    return session.layout(target, Optional.of(other.orElse(vm)), width);
  }

  @Override
  public Optional<String> layoutSvg(String target, Optional<String> other)
      throws MeasurementException {
    return session.layoutSvg(target, Optional.of(other.orElse(vm)));
  }

  @Override
  public List<String> footprint(String target, int width) throws MeasurementException {
    throw unknown();
  }

  @Override
  public SteppedCode step(String code) throws MeasurementException {
    throw unknown();
  }

  @Override
  public Value rust(String figure, String name) throws MeasurementException {
    return session.rust(figure, name);
  }

  @Override
  public String rustCompiler() {
    return session.rustCompiler();
  }

  @Override
  public void reset() throws MeasurementException {
    throw unknown();
  }
}
