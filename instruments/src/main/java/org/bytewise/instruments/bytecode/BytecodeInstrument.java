package org.bytewise.instruments.bytecode;

import java.util.List;
import org.bytewise.instruments.CallForm;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.Report;
import org.bytewise.snippets.NoSuchCodeException;

/** Shows the instructions of a method, and which of them allocate. */
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
    return "Shows a method's instructions, with those marked that allocate";
  }

  @Override
  public List<String> details() {
    return List.of(
        "NAME is a method or a class: one that you have declared, or one of the JDK or of the class"
            + " path. Overloads are all shown, or one of them with its parameters' types. Without"
            + " NAME, or with $, it is the snippet that ran last; with $3 the one of that number.",
        "new, newarray, anewarray and multianewarray make an object each time that they run, and so"
            + " does an invokedynamic that makes a lambda which captures, or puts strings together."
            + " A call may allocate in the method that it calls, which is not marked here, except"
            + " for boxing.");
  }

  @Override
  public List<String> examples() {
    return List.of("ArrayList.add", "ArrayList.add(Object)", "List.of()", "java.util.ArrayDeque");
  }

  @Override
  public boolean needsArgument(CallForm form) {
    // What ran last is only there at the prompt.
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
