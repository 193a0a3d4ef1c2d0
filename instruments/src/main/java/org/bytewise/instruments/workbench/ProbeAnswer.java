package org.bytewise.instruments.workbench;

import java.io.Serializable;
import org.bytewise.layout.Confirmation;
import org.bytewise.layout.Footprint;
import org.bytewise.layout.ObjectLayout;

/** What a probe in the child VM has found. Types have the child VM's names. */
sealed interface ProbeAnswer extends Serializable {
  /** A value, or arrays in an array with lengths for all. */
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
   * @param message one line that says so, and what may have been meant
   */
  record NoSuchType(String name, String message) implements ProbeAnswer {}

  /** Not in the form of a type's name. */
  record NotAType() implements ProbeAnswer {}

  /**
   * There is something, but it cannot be measured.
   *
   * @param message one line that says why
   * @param agentHelps whether a VM with the agent knows more
   */
  record Refused(String message, boolean agentHelps) implements ProbeAnswer {
    Refused(String message) {
      this(message, false);
    }
  }
}
