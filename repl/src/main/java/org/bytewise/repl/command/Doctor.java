package org.bytewise.repl.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.layout.Agreement;
import org.bytewise.layout.LayoutException;
import org.bytewise.layout.Layouts;
import org.bytewise.layout.VmModel;
import org.bytewise.repl.instruments.Answer;
import org.bytewise.repl.instruments.Measured;
import org.bytewise.repl.instruments.TargetException;
import org.bytewise.repl.instruments.Workbench;
import org.bytewise.repl.process.StateFiles;
import org.bytewise.repl.process.ToolArchives;
import org.bytewise.screen.Words;
import org.bytewise.snippets.SessionException;

/**
 * What the tool has found out about its own health. Immutable.
 *
 * @param java the VM's name and version
 * @param javaHome where it is
 * @param instruments each instrument, and whether it worked when it was tried
 * @param history where inputs are kept
 * @param progress where progress in lessons is kept
 * @param archives where the archives of classes are kept from which VMs start, and whether they are
 *     used, in one line
 * @param filesProblem why these cannot be written; empty where they can
 */
record Doctor(
    String java,
    Path javaHome,
    List<Finding> instruments,
    Path history,
    Path progress,
    String archives,
    Optional<String> filesProblem) {

  Doctor {
    instruments = List.copyOf(instruments);
  }

  /**
   * An instrument.
   *
   * @param works whether it did what it should
   * @param detail what it measured, or what went wrong, in one line
   */
  record Finding(String name, boolean works, String detail) {}

  boolean isHealthy() {
    return filesProblem.isEmpty() && instruments.stream().allMatch(Finding::works);
  }

  static Doctor of(BytewiseCommand root) {
    List<Finding> findings = new ArrayList<>();
    findings.add(tried("layouts of types", () -> {
      long bytes = Layouts.ofClass(Object.class).shallowBytes();
      return "an Object has " + Words.count(bytes, "byte") + " in "
          + VmModel.thisVm().description();
    }));
    try (Workbench workbench = Workbench.of(root.session((text, error) -> {}).build())) {
      findings.add(tried("running code", () -> {
        long before = System.nanoTime();
        workbench.session().awaitReady();
        return "a child VM was ready after "
            + Words.duration(Duration.ofNanos(System.nanoTime() - before));
      }));
      if (findings.get(findings.size() - 1).works()) {
        findings.add(tried("counting", () -> counting(workbench.run("new Object()"))));
        findings.add(tried("sizes of values", () -> sizes(workbench)));
        findings.add(tried("layouts by JOL", () -> agreement(workbench)));
        findings.add(tried("documentation", () -> documentation(workbench)));
      }
    }
    StateFiles files = root.surroundings().files();
    return new Doctor(
        "%s %s (%s)"
            .formatted(
                System.getProperty("java.version"),
                System.getProperty("java.vm.name"),
                System.getProperty("java.vendor")),
        Path.of(System.getProperty("java.home")),
        findings,
        files.history(),
        files.progress(),
        archivesState(),
        problem(files));
  }

  /** Tries something, and tells what it found. */
  @FunctionalInterface
  private interface Trial {
    /** Throws one of the tool's own exceptions where it does not work. */
    String run();
  }

  private static Finding tried(String name, Trial trial) {
    try {
      return new Finding(name, true, trial.run());
    } catch (LayoutException | SessionException | TargetException e) {
      return new Finding(name, false, e.getMessage());
    }
  }

  private static String counting(Answer answer) {
    AllocationProfile profile = answer.transcript().allocations();
    if (!profile.exact()) {
      throw new SessionException("a count was not exact, because " + profile.reason());
    }
    if (profile.own().objects() != 1) {
      throw new SessionException(
          "new Object() was counted as " + Words.count(profile.own().objects(), "object"));
    }
    return "new Object() was counted as one object of "
        + Words.count(profile.own().bytes(), "byte") + ", exact";
  }

  private static String sizes(Workbench workbench) {
    Measured measured = workbench.measure("\"hi\"");
    return measured instanceof Measured.OfValue value
        ? "\"hi\" holds " + Words.count(value.footprint().deepBytes(), "byte") + " in "
            + Words.count(value.footprint().objects(), "object")
        : "\"hi\" is no object";
  }

  private static String agreement(Workbench workbench) {
    Agreement agreement = workbench.agreement();
    if (!agreement.isComplete()) {
      throw new LayoutException(agreement.line());
    }
    return agreement.line();
  }

  /** Its absence is no failure: the JDK comes with or without its sources. */
  private static String documentation(Workbench workbench) {
    String code = "\"hi\".length(";
    boolean there = workbench.session().documentation(code, code.length()).stream()
        .anyMatch(entry -> entry.text() != null);
    return there
        ? "the JDK has its sources"
        : "signatures only: this JDK has no lib/src.zip (Debian: apt-get install openjdk-%d-source)"
            .formatted(Runtime.version().feature());
  }

  private static String archivesState() {
    ToolArchives archives = ToolArchives.ofProcess();
    return archives == null ? "not used: the launcher has named no folder" : archives.state();
  }

  private static Optional<String> problem(StateFiles files) {
    Path existing = files.folder();
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    return existing != null && Files.isDirectory(existing) && Files.isWritable(existing)
        ? Optional.empty()
        : Optional.of(existing + " cannot be written: set XDG_STATE_HOME to a folder that can");
  }
}
