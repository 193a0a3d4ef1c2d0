package org.bytewise.instruments.targets;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.InstrumentOption;
import org.bytewise.instruments.workbench.Confirmed;
import org.bytewise.instruments.workbench.Measured;
import org.bytewise.instruments.workbench.TargetException;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.layout.LayoutException;
import org.bytewise.layout.VmModel;

/** Measures each target of a call in each VM that the call names. */
public final class TargetMeasurement {
  private static final String ALL = "all";
  private static final String VM_NAME = "--vm";

  /** The help text on targets. */
  public static final String WHAT =
      "TARGET is a type (int, long[], int[10], String, HashMap.Node), a"
          + " variable, or any expression (new int[3]). Types in java.lang, java.util and its"
          + " subpackages, java.time and java.math need no package name.";

  private TargetMeasurement() {}

  /** Returns the option that names a VM. */
  public static InstrumentOption vmOption() {
    List<String> names = new ArrayList<>(Workbench.vmNames());
    names.add(ALL);
    return new InstrumentOption(
        VM_NAME,
        "NAME",
        "Lay it out as another VM would: jdk17, jdk25 or jdk27, with their default flags; 32-bit,"
            + " 64-bit, no-compressed-refs, no-compressed-classes, no-compression,"
            + " 16-byte-alignment, compact-headers, or lilliput2, which is provisional; or all of"
            + " them. These layouts are simulated and marked as such.",
        names);
  }

  /**
   * Returns the names of the VMs that a call selects.
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
   * @param confirmed what JOL is asked about
   * @throws InstrumentException if the call names an unknown VM
   */
  public static List<TargetRow> rows(
      InstrumentContext context, InstrumentCall call, Confirmed confirmed)
      throws InstrumentException {
    Workbench workbench = context.workbench();
    List<TargetRow> rows = new ArrayList<>();
    List<String> vms = vms(call);
    for (String target : call.targets()) {
      for (String vm : vms) {
        try {
          Measured measured = workbench.measure(target, vm, confirmed);
          rows.add(new TargetRow(target, vmOf(measured, vm, workbench), measured, null));
        } catch (TargetException e) {
          rows.add(new TargetRow(target, null, null, e));
          if (vm.equals(VmModel.THIS)) {
            // The failure does not depend on the VM, so the others would report the same.
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
