package org.bytewise.repl.instruments;

import java.util.Objects;
import java.util.Optional;
import org.bytewise.layout.Confirmation;
import org.bytewise.layout.Footprint;
import org.bytewise.layout.ObjectLayout;

/**
 * How big a target is, in one VM. Types have their names in source, packages included. Immutable.
 */
public sealed interface Measured {
  /** The target, as it was asked for. */
  String target();

  /** The type that was measured: of a value the class that it really has. */
  String type();

  /** What confirms it; nothing for a primitive type, whose size the language defines. */
  default Confirmation confirmation() {
    return Confirmation.NONE;
  }

  /** The size of the target itself, in bytes, without what it refers to. */
  long shallowBytes();

  /**
   * A primitive type, or an expression with a primitive value.
   *
   * @param shallowBytes 1 to 8, the same in every VM
   */
  record Primitive(String target, String type, long shallowBytes) implements Measured {}

  /** A class, whose instances have this layout, or an array type. */
  record OfType(String target, ObjectLayout layout, Confirmation confirmation) implements Measured {
    public OfType {
      Objects.requireNonNull(layout, "layout");
      Objects.requireNonNull(confirmation, "confirmation");
    }

    /** One that JOL was not asked about. */
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
   * @param footprint what it holds; where it is not complete its figures are the least there is
   * @param afterShowing what it holds since its text was made, where that is something else; types
   *     as the VM names them
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

    /** A value that nothing has changed. */
    public OfValue(
        String target, ObjectLayout layout, Footprint footprint, Confirmation confirmation) {
      this(target, layout, footprint, confirmation, Optional.empty());
    }

    /** One that JOL was not asked about. */
    public OfValue(String target, ObjectLayout layout, Footprint footprint) {
      this(
          target,
          layout,
          footprint,
          layout.vm().simulated() ? Confirmation.NONE : Confirmation.BY_VM);
    }

    /** This value, which holds something else since its text was made. */
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
