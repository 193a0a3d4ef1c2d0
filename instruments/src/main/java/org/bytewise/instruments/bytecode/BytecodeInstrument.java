package org.bytewise.instruments.bytecode;

import java.util.List;
import org.bytewise.instruments.CallForm;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.Report;
import org.bytewise.snippets.NoSuchCodeException;

/** {@code /bytecode}: shows the instructions of a method and marks those that allocate. */
public final class BytecodeInstrument implements Instrument {
  @Override
  public String name() {
    return "bytecode";
  }

  @Override
  public String arguments() {
    return "[NAME]";
  }

  @Override
  public String summary() {
    return "Shows a method's bytecode and marks what allocates";
  }

  @Override
  public List<String> details() {
    return List.of(
        "NAME is a method or a class that you have declared, or one from the JDK or the class"
            + " path. All overloads are shown; add parameter types to pick one. Without NAME, or"
            + " with $, it shows the snippet that ran last; with $3, the snippet of that number.",
        "new, newarray, anewarray and multianewarray allocate every time they run, and so does an"
            + " invokedynamic that creates a capturing lambda or concatenates strings. Calls are"
            + " marked only for boxing, although the methods they call may allocate, too.");
  }

  @Override
  public List<String> examples() {
    return List.of("ArrayList.add", "ArrayList.add(Object)", "List.of()", "java.util.ArrayDeque");
  }

  @Override
  public boolean needsArgument(CallForm form) {
    // Only the prompt knows what ran last.
    return form == CallForm.COMMAND_LINE;
  }

  @Override
  public List<String> keys() {
    return List.of("name", "instructions", "allocating", "mayAllocate", "byOpcode", "methods");
  }

  @Override
  public Report run(InstrumentContext context, InstrumentCall call) throws InstrumentException {
    try {
      return new BytecodeReport(
          context.workbench().session().bytecode(call.text()), context.form());
    } catch (NoSuchCodeException e) {
      throw new InstrumentException(
          e.getMessage() + "; try " + context.form().call(name(), examples().get(0)), e);
    }
  }
}
