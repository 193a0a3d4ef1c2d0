package org.bytewise.instruments.doctor;

import java.util.List;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.Report;

/** {@code /doctor}: checks that the VM, the instruments and the files are in order. */
public final class DoctorInstrument implements Instrument {
  @Override
  public String name() {
    return "doctor";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String summary() {
    return "Checks the VM, the instruments and the files";
  }

  @Override
  public List<String> details() {
    return List.of(
        "Reports the Java version, tries each instrument in a separate session, says what the"
            + " installation lacks and how to install it, and shows where your files are kept."
            + " Flags of the VM that is measured (-R) are those of the VM that is tried.");
  }

  @Override
  public List<String> examples() {
    return List.of("");
  }

  @Override
  public List<String> keys() {
    return List.of(
        "version",
        "java",
        "javaHome",
        "vmFlags",
        "instruments",
        "parts",
        "history",
        "progress",
        "exercises",
        "archives",
        "filesProblem",
        "healthy");
  }

  @Override
  public boolean takesJava() {
    return false;
  }

  @Override
  public Report run(InstrumentContext context, InstrumentCall call) {
    context.progress().accept("trying each instrument");
    return new DoctorReport(
        context.host().facts(),
        context.workbench().options().vmFlags(),
        Trials.run(context.workbench().options()));
  }
}
