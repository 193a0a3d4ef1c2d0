package org.bytewise.instruments.workbench;

import java.io.Serializable;
import org.bytewise.layout.Confirmation;
import org.bytewise.layout.Footprint;
import org.bytewise.layout.ObjectLayout;

/** The result of a probe in the child VM. Types have the child VM's names. */
sealed interface ProbeAnswer extends Serializable {
  /** A value, or nested arrays with lengths for all dimensions. */
  record Value(ObjectLayout layout, Footprint footprint, Confirmation confirmation)
      implements ProbeAnswer {}

  /** A class or an array type. */
  record Type(ObjectLayout layout, Confirmation confirmation) implements ProbeAnswer {}

  /**
   * A primitive type.
   *
   * @param bytes the size of its values
   */
  record Primitive(String type, int bytes) implements ProbeAnswer {}

  /**
   * No type has that name.
   *
   * @param name without brackets
   * @param message one line that says so and suggests a similar name
   */
  record NoSuchType(String name, String message) implements ProbeAnswer {}

  /** The text does not have the form of a type name. */
  record NotAType() implements ProbeAnswer {}

  /**
   * The target exists but cannot be measured.
   *
   * @param message one line with the reason
   * @param agentHelps whether a VM with the agent could measure it
   */
  record Refused(String message, boolean agentHelps) implements ProbeAnswer {
    Refused(String message) {
      this(message, false);
    }
  }
}
