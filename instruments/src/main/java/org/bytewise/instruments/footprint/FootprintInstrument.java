package org.bytewise.instruments.footprint;

import java.util.List;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.workbench.Measured;
import org.bytewise.instruments.workbench.TargetException;
import org.bytewise.snippets.Evaluation;

/** {@code /footprint}: counts the objects reachable from a value, by type. */
public final class FootprintInstrument implements Instrument {
  @Override
  public String name() {
    return "footprint";
  }

  @Override
  public String arguments() {
    return "EXPRESSION";
  }

  @Override
  public String summary() {
    return "Counts the objects reachable from a value, by type";
  }

  @Override
  public List<String> details() {
    return List.of(
        "EXPRESSION is a variable or any expression, such as new HashMap<>(Map.of(1, 2)). Every"
            + " object reachable from its value is counted once.");
  }

  @Override
  public List<String> examples() {
    return List.of("new HashMap<>(Map.of(1, 2))", "List.of(\"one\", \"two\")");
  }

  @Override
  public List<String> keys() {
    return List.of(
        "target",
        "vm",
        "shallowBytes",
        "deepBytes",
        "deepObjects",
        "deepComplete",
        "sharedReferences",
        "byType");
  }

  @Override
  public Report run(InstrumentContext context, InstrumentCall call) throws InstrumentException {
    String target = call.text();
    try {
      Measured measured = context.workbench().measure(target);
      if (measured instanceof Measured.OfValue value) {
        return new FootprintReport(value);
      }
      String what = measured instanceof Measured.OfType
          ? "'%s' is a type, and only a value references objects"
          : "'%s' is a primitive value, which references no objects";
      throw InstrumentException.usage(
          context, this, what.formatted(target), examples().get(0));
    } catch (TargetException e) {
      Evaluation evaluation = e.evaluation().orElse(null);
      if (evaluation == null || evaluation.succeeded()) {
        throw new InstrumentException(e.getMessage(), e);
      }
      return new UnmeasuredReport(target, evaluation);
    }
  }
}
