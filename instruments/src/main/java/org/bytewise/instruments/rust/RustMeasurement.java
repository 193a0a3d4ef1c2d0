package org.bytewise.instruments.rust;

import java.nio.file.Path;
import java.util.Optional;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.snippets.SessionOptions;

/** Measures again what {@link RustTable} has recorded. Stateless. */
public final class RustMeasurement {
  private RustMeasurement() {}

  /**
   * Returns the text of a table with the figures of the compiler on the path; empty if there is
   * none.
   *
   * @throws InstrumentException if the compiler cannot measure them
   */
  public static Optional<String> now() throws InstrumentException {
    Optional<Path> rustc = Rustc.find();
    if (rustc.isEmpty()) {
      return Optional.empty();
    }
    try (Workbench workbench = Workbench.of(SessionOptions.builder().build());
        RustLab lab = RustLab.open(rustc.get(), workbench)) {
      return Optional.of(lab.table());
    }
  }
}
