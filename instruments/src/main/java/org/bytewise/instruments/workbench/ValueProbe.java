package org.bytewise.instruments.workbench;

import java.io.Serializable;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.bytewise.layout.Confirmation;
import org.bytewise.layout.Footprint;
import org.bytewise.layout.Footprint.Limits;
import org.bytewise.layout.LayoutException;
import org.bytewise.layout.Layouts;
import org.bytewise.layout.ObjectLayout;
import org.bytewise.layout.VmModel;

/**
 * Measures, in the child VM, the current value and the objects reachable from it. The argument is
 * the simulated VM's name, the most objects to count, the most milliseconds to take, and possibly
 * whether JOL is asked as well, with line feeds between them.
 */
public final class ValueProbe implements BiFunction<Object, String, Serializable> {
  private static final String CONFIRMED = "confirmed";
  private static final String UNCONFIRMED = "unconfirmed";

  /**
   * The number of values measured without JOL; the first is that of the session's own first run.
   */
  private static final AtomicInteger QUICK = new AtomicInteger();

  private static final int FIRST_ANSWER = 2;

  /** Returns the argument for an answer confirmed by JOL. */
  static String argument(String vm, Limits limits) {
    return quickArgument(vm, limits) + "\n" + CONFIRMED;
  }

  /** Returns the argument for an answer from the VM alone, where JOL will not be needed later. */
  static String unconfirmedArgument(String vm, Limits limits) {
    return quickArgument(vm, limits) + "\n" + UNCONFIRMED;
  }

  /** Returns the argument for an answer from the VM alone, which is immediate. */
  static String quickArgument(String vm, Limits limits) {
    return vm + "\n" + limits.objects() + "\n" + limits.time().toMillis();
  }

  @Override
  public Serializable apply(Object value, String argument) {
    if (value == null) {
      return new ProbeAnswer.Refused("the value is null, which is not an object");
    }
    String[] parts = argument.split("\n", -1);
    Limits limits =
        new Limits(Long.parseLong(parts[1]), Duration.ofMillis(Long.parseLong(parts[2])));
    try {
      VmModel vm = VmModel.named(parts[0]);
      ObjectLayout layout = Layouts.ofInstance(value, vm);
      Footprint footprint = Footprint.of(value, limits, vm);
      Confirmation confirmation = vm.simulated()
          ? Confirmation.NONE
          : parts.length > 3 && parts[3].equals(CONFIRMED)
              ? Confirmation.ofValue(value, layout, footprint)
              : Confirmation.BY_VM;
      if (parts.length == 3 && QUICK.incrementAndGet() == FIRST_ANSWER) {
        // Earlier, starting JOL would delay this answer; later, the first answer that needs JOL.
        Confirmation.prepare();
      }
      return new ProbeAnswer.Value(layout, footprint, confirmation);
    } catch (LayoutException e) {
      return new ProbeAnswer.Refused(e.getMessage());
    } catch (OutOfMemoryError e) {
      // The walk's own data is now garbage; the learner's objects are unchanged.
      return new ProbeAnswer.Refused(
          "the heap is too full to count what the value references: try a larger one, such as"
              + " -R-Xmx2g");
    }
  }
}
