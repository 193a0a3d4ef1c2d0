package org.bytewise.counting.recorder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;

/**
 * Lets the flight recorder's own code run even if the measured code has changed global state that
 * it relies on. On 17 it names its files by the time in the default time zone and fails if the code
 * has set a zone of its own; also, the code may have deleted its folder.
 */
final class Shield {
  private Shield() {}

  /** Runs a task again with the VM's initial settings. */
  static <T> T around(Path folder, Supplier<T> task) {
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      Files.createDirectories(folder);
      TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
      Locale.setDefault(Locale.ROOT);
      return task.get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
