package org.bytewise.repl.prompt;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The files that a prompt runs before anything is typed. Immutable.
 *
 * @param startup run again in each fresh session
 * @param kept the startup file that {@code /set start} writes, used if {@code startup} is empty;
 *     need not exist
 * @param files run once, after the startup
 * @param end whether the prompt ends after the files
 */
public record Scripts(List<Path> startup, Path kept, List<Path> files, boolean end) {
  public Scripts {
    startup = List.copyOf(startup);
    Objects.requireNonNull(kept, "kept");
    files = List.copyOf(files);
  }

  /** Returns no files and the location of the kept startup. */
  static Scripts none(Path kept) {
    return new Scripts(List.of(), kept, List.of(), false);
  }
}
