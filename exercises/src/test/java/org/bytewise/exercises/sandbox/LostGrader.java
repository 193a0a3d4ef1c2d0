package org.bytewise.exercises.sandbox;

import java.io.IOException;
import java.util.List;

/**
 * A grader that is killed while its jail runs. Prints the sandbox's folder when the jail has begun.
 */
final class LostGrader {
  private LostGrader() {}

  public static void main(String[] args) throws IOException {
    Starter starter = new Starter();
    Bubblewrap walls = new Bubblewrap(
        Programs.ofSystem(), Run.javaHome(), List.of(Run.classes()), starter, list -> list);
    Jail jail = walls.jail(JailLimits.RUN);
    Process process = jail.start(Run.commandLine(jail, List.of(), "wait"));
    if ("waiting".equals(process.inputReader().readLine())) {
      System.out.println(walls.work().path());
    }
    System.out.flush();
    Run.of(process);
  }
}
