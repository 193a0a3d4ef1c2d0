package org.bytewise.counting.recorder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;

/**
 * Lets the flight recorder's own code run although the measured code has changed what it relies on.
 * On 17 it names its files by the time in the default zone, and fails where the zone has a name of
 * the code's own; and its folder may have been deleted.
 */
final class Shield {
  private Shield() {}

  /** Does something once more, with the settings that a VM starts with. */
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
