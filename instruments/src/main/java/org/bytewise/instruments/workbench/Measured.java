package org.bytewise.instruments.workbench;

import java.util.Objects;
import java.util.Optional;
import org.bytewise.layout.Confirmation;
import org.bytewise.layout.Footprint;
import org.bytewise.layout.ObjectLayout;

/** The size of a target in one VM. Types have their source names, including packages. Immutable. */
public sealed interface Measured {
  /** The target, as typed. */
  String target();

  /** Returns the measured type: for a value, its runtime class. */
  String type();

  /** Returns what confirms it; nothing for a primitive type, whose size the language defines. */
  default Confirmation confirmation() {
    return Confirmation.NONE;
  }

  /** Returns the shallow size of the target, in bytes. */
  long shallowBytes();

  /**
   * A primitive type, or an expression with a primitive value.
   *
   * @param shallowBytes 1 to 8, the same in every VM
   */
  record Primitive(String target, String type, long shallowBytes) implements Measured {}

  /** A class whose instances have this layout, or an array type. */
  record OfType(String target, ObjectLayout layout, Confirmation confirmation) implements Measured {
    public OfType {
      Objects.requireNonNull(layout, "layout");
      Objects.requireNonNull(confirmation, "confirmation");
    }

    /** Creates one that JOL was not asked about. */
    public OfType(String target, ObjectLayout layout) {
      this(target, layout, layout.vm().simulated() ? Confirmation.NONE : Confirmation.BY_VM);
    }

    @Override
    public String type() {
      return layout.type();
    }

    @Override
    public long shallowBytes() {
      return layout.shallowBytes();
    }
  }

  /**
   * An expression's value.
   *
   * @param footprint the objects reachable from it; if incomplete, its figures are lower bounds
   * @param afterShowing the objects reachable after its text was created, if that changed them;
   *     types have the VM's names
   */
  record OfValue(
      String target,
      ObjectLayout layout,
      Footprint footprint,
      Confirmation confirmation,
      Optional<Footprint> afterShowing)
      implements Measured {
    public OfValue {
      Objects.requireNonNull(layout, "layout");
      Objects.requireNonNull(footprint, "footprint");
      Objects.requireNonNull(confirmation, "confirmation");
      Objects.requireNonNull(afterShowing, "afterShowing");
    }

    /** Creates a value that displaying did not change. */
    public OfValue(
        String target, ObjectLayout layout, Footprint footprint, Confirmation confirmation) {
      this(target, layout, footprint, confirmation, Optional.empty());
    }

    /** Creates one that JOL was not asked about. */
    public OfValue(String target, ObjectLayout layout, Footprint footprint) {
      this(
          target,
          layout,
          footprint,
          layout.vm().simulated() ? Confirmation.NONE : Confirmation.BY_VM);
    }

    /** Returns this value with another footprint, as it was after its text was created. */
    OfValue shown(Footprint after) {
      return new OfValue(target, layout, footprint, confirmation, Optional.of(after));
    }

    @Override
    public String type() {
      return layout.type();
    }

    @Override
    public long shallowBytes() {
      return layout.shallowBytes();
    }
  }
}
