package org.bytewise.instruments.workbench;

import java.io.Serializable;
import java.util.function.BiFunction;
import org.bytewise.layout.Agreement;

/**
 * Tries, in the child VM, whether JOL and the VM agree; neither the value at hand nor the argument
 * matters.
 */
public final class AgreementProbe implements BiFunction<Object, String, Serializable> {
  @Override
  public Serializable apply(Object value, String argument) {
    return Agreement.ofSample();
  }
}
