package org.bytewise.repl.instruments;

import org.bytewise.layout.LayoutException;
import org.bytewise.layout.Layouts;
import org.bytewise.layout.ObjectLayout;
import org.bytewise.layout.TypeLookup;
import org.bytewise.layout.VmModel;

/** Measures a type by its name, in the VM that this runs in: the tool's or a child. */
final class TypeReading {
  private TypeReading() {}

  /**
   * Measures a type.
   *
   * @param lookup where to look for it
   * @param target as typed
   * @param vm a name that {@link VmModel#named} knows
   */
  static ProbeAnswer of(TypeLookup lookup, String target, String vm) {
    TypeLookup.Result found = lookup.find(target);
    if (found instanceof TypeLookup.Primitive primitive) {
      return new ProbeAnswer.Primitive(primitive.type().getName(), primitive.bytes());
    }
    if (found instanceof TypeLookup.ReferenceType type) {
      ProbeAnswer answer = guarded(() -> Layouts.ofClass(type.type(), VmModel.named(vm)));
      boolean agentMayHelp =
          vm.equals(VmModel.THIS) && !type.type().isInterface() && type.type() != Class.class;
      return answer instanceof ProbeAnswer.Refused refused
          ? new ProbeAnswer.Refused(refused.message(), agentMayHelp)
          : answer;
    }
    if (found instanceof TypeLookup.ArrayOfLength array) {
      return guarded(() -> Layouts.ofArray(array.type(), array.length(), VmModel.named(vm)));
    }
    if (found instanceof TypeLookup.NoSuchType missing) {
      return new ProbeAnswer.NoSuchType(missing.name(), missing.message());
    }
    return new ProbeAnswer.NotAType();
  }

  /** Reads a layout. */
  @FunctionalInterface
  interface Reader {
    ObjectLayout read();
  }

  static ProbeAnswer guarded(Reader reader) {
    try {
      return new ProbeAnswer.Type(reader.read());
    } catch (LayoutException e) {
      return new ProbeAnswer.Refused(e.getMessage());
    }
  }
}
