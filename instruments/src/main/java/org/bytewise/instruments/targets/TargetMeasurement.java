package org.bytewise.instruments.targets;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.InstrumentOption;
import org.bytewise.instruments.workbench.Measured;
import org.bytewise.instruments.workbench.TargetException;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.layout.LayoutException;
import org.bytewise.layout.VmModel;

/** Measures the targets of a call, each in each VM that it names. */
public final class TargetMeasurement {
  private static final String ALL = "all";
  private static final String VM_NAME = "--vm";

  /** What a target may be, for help. */
  public static final String WHAT =
      "TARGET is a type (int, long[], int[10], String, HashMap.Node), a"
          + " variable, or any expression (new int[3]). Names of java.lang, java.util and below,"
          + " java.time and java.math need no package.";

  private TargetMeasurement() {}

  /** Returns the option that names a VM. */
  public static InstrumentOption vmOption() {
    List<String> names = new ArrayList<>(Workbench.vmNames());
    names.add(ALL);
    return new InstrumentOption(
        VM_NAME,
        "NAME",
        "Lay it out as another VM would: jdk17, jdk25 or jdk27, as these releases start by default;"
            + " 32-bit, 64-bit, no-compressed-refs, no-compressed-classes, no-compression,"
            + " 16-byte-alignment, compact-headers, or lilliput2, which is provisional; all for"
            + " every one. Those are simulated, and marked so.",
        names);
  }

  /**
   * Returns the names of the VMs that a call asks for.
   *
   * @throws InstrumentException if there is no VM of that name
   */
  public static List<String> vms(InstrumentCall call) throws InstrumentException {
    String name = call.option(VM_NAME).orElse(VmModel.THIS);
    if (name.equals(ALL)) {
      return Workbench.vmNames();
    }
    if (name.equals(VmModel.THIS)) {
      return List.of(name);
    }
    try {
      return List.of(VmModel.named(name).name());
    } catch (LayoutException e) {
      throw InstrumentException.usage(e.getMessage());
    }
  }

  /**
   * Measures the targets of a call.
   *
   * @param confirmed whether JOL is asked about types as well
   * @throws InstrumentException if the call names a VM that there is not
   */
  public static List<TargetRow> rows(
      InstrumentContext context, InstrumentCall call, boolean confirmed)
      throws InstrumentException {
    Workbench workbench = context.workbench();
    List<TargetRow> rows = new ArrayList<>();
    List<String> vms = vms(call);
    for (String target : call.targets()) {
      for (String vm : vms) {
        try {
          Measured measured =
              confirmed ? workbench.measureConfirmed(target, vm) : workbench.measure(target, vm);
          rows.add(new TargetRow(target, vmOf(measured, vm, workbench), measured, null));
        } catch (TargetException e) {
          rows.add(new TargetRow(target, null, null, e));
          if (vm.equals(VmModel.THIS)) {
            // It is not the VM's fault, so the others would say the same.
            break;
          }
        }
      }
    }
    return rows;
  }

  private static VmModel vmOf(Measured measured, String vm, Workbench workbench) {
    if (measured instanceof Measured.OfType type) {
      return type.layout().vm();
    }
    if (measured instanceof Measured.OfValue value) {
      return value.layout().vm();
    }
    return vm.equals(VmModel.THIS) ? workbench.vm() : VmModel.named(vm);
  }
}
