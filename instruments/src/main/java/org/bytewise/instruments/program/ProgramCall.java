package org.bytewise.instruments.program;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytewise.counting.CountingFlags;
import org.bytewise.counting.program.ProgramCode;
import org.bytewise.counting.program.ProgramFocus;
import org.bytewise.snippets.VmProfile;

/**
 * A program to run and what is asked about it. Immutable.
 *
 * @param vmFlags flags for its VM, besides those for counting
 * @param launch what follows the flags, as for {@code java}: the class path and the main class, or
 *     {@code -jar} and a jar, and the program's arguments
 * @param mainClass the main class; empty if the jar says which
 * @param classPath the files and folders with its classes, which are looked at, too
 * @param own the packages that count as the program's own; empty for all but the JDK's
 * @param focus the part that is asked for
 * @param recording where the recording is kept; empty if it is not
 */
public record ProgramCall(
    List<String> vmFlags,
    List<String> launch,
    String mainClass,
    List<Path> classPath,
    List<String> own,
    ProgramFocus focus,
    Optional<Path> recording) {
  public ProgramCall {
    vmFlags = List.copyOf(vmFlags);
    launch = List.copyOf(launch);
    classPath = List.copyOf(classPath);
    own = List.copyOf(own);
  }

  /**
   * Returns the command that starts the program.
   *
   * @param counting the flags of a VM that counts
   */
  List<String> command(List<String> counting) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(counting);
    if (VmProfile.choosesCollector(vmFlags)) {
      command.remove(CountingFlags.G1);
    }
    command.addAll(vmFlags);
    command.addAll(launch);
    return command;
  }

  /**
   * Returns which classes are the program's own. Those of a program that is part of the JDK are the
   * ones in the main class's package and below.
   */
  ProgramCode code() {
    if (own.isEmpty() && !mainClass.isEmpty() && ProgramCode.isOfJdk(mainClass)) {
      return ProgramCode.of(List.of(ProgramCode.packageOf(mainClass)));
    }
    return ProgramCode.of(own);
  }
}
