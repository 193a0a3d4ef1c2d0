package org.bytewise.snippets.internal.wire;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bytewise.counting.RunReport;

/** Finds the classes that VMs need to run or compile code for this VM. */
public final class OwnJars {
  private OwnJars() {}

  /** Returns the files and folders for a class path, in order. */
  public static List<Path> paths() {
    return Stream.of(OwnJars.class, RunReport.class).map(OwnJars::pathOf).toList();
  }

  private static Path pathOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(type + " is in no file: " + e.getInput(), e);
    }
  }
}
