package org.bytewise.instruments.workbench;

import java.util.List;
import org.bytewise.layout.Confirmation;
import org.bytewise.layout.Footprint;
import org.bytewise.layout.LayoutException;
import org.bytewise.layout.Layouts;
import org.bytewise.layout.ObjectLayout;
import org.bytewise.layout.TypeLookup;
import org.bytewise.layout.UnsupportedLayoutException;
import org.bytewise.layout.VmModel;

/** Measures a type by its name, in the current VM: the tool's or a child. */
final class TypeReading {
  private TypeReading() {}

  /**
   * Measures a type.
   *
   * @param lookup the lookup used to find it
   * @param target as typed
   * @param vm a name that {@link VmModel#named} knows
   * @param confirmed whether JOL is asked as well
   */
  static ProbeAnswer of(TypeLookup lookup, String target, String vm, boolean confirmed) {
    TypeLookup.Result found = lookup.find(target);
    if (found instanceof TypeLookup.Primitive primitive) {
      return new ProbeAnswer.Primitive(primitive.type().getName(), primitive.bytes());
    }
    if (found instanceof TypeLookup.ReferenceType type) {
      return of(type.type(), List.of(), vm, confirmed);
    }
    if (found instanceof TypeLookup.ArrayOfLength array) {
      return of(array.type(), array.lengths(), vm, confirmed);
    }
    if (found instanceof TypeLookup.NoSuchType missing) {
      return new ProbeAnswer.NoSuchType(missing.name(), missing.message());
    }
    return new ProbeAnswer.NotAType();
  }

  /**
   * Measures a type.
   *
   * @param lengths of an array, from the outermost on; may be empty
   * @param vm a name that {@link VmModel#named} knows
   * @param confirmed whether JOL is asked as well
   */
  static ProbeAnswer of(Class<?> type, List<Integer> lengths, String vm, boolean confirmed) {
    try {
      VmModel model = VmModel.named(vm);
      ObjectLayout layout = lengths.isEmpty()
          ? Layouts.ofClass(type, model)
          : Layouts.ofArray(type, lengths.get(0), model);
      Confirmation confirmation = model.simulated()
          ? Confirmation.NONE
          : confirmed ? Confirmation.ofType(type, layout) : Confirmation.BY_VM;
      return lengths.size() < 2
          ? new ProbeAnswer.Type(layout, confirmation)
          : new ProbeAnswer.Value(layout, Footprint.ofArrays(type, lengths, model), confirmation);
    } catch (UnsupportedLayoutException e) {
      return new ProbeAnswer.Refused(e.getMessage(), e.agentHelps());
    } catch (LayoutException e) {
      return new ProbeAnswer.Refused(e.getMessage());
    } catch (ArithmeticException e) {
      return new ProbeAnswer.Refused(
          "that many arrays would take more bytes than a long can count");
    }
  }
}
