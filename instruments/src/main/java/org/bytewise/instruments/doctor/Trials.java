package org.bytewise.instruments.doctor;

import java.lang.module.ModuleFinder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.instruments.rust.Rustc;
import org.bytewise.instruments.workbench.Answer;
import org.bytewise.instruments.workbench.Measured;
import org.bytewise.instruments.workbench.TargetException;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.layout.Agreement;
import org.bytewise.layout.LayoutException;
import org.bytewise.layout.Layouts;
import org.bytewise.layout.VmModel;
import org.bytewise.screen.Words;
import org.bytewise.snippets.SessionException;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.SnippetInput;

/** Tries what the instruments depend on, in a separate session. */
final class Trials {
  /** The modules that not every runtime has, and what needs them. */
  private static final Map<String, String> MODULES = new TreeMap<>(Map.of(
      "jdk.compiler", "code has to be compiled",
      "jdk.jdi", "code is run in a VM of its own, by the debug interface",
      "jdk.jfr", "objects are counted by the flight recorder",
      "jdk.jshell", "snippets are run by JShell",
      "jdk.management", "the VM says how many bytes a thread has allocated",
      "jdk.unsupported", "sizes and offsets are read from the VM"));

  private Trials() {}

  /**
   * Tries everything.
   *
   * @param options the learner's
   */
  static List<Finding> run(SessionOptions options) {
    List<Finding> findings = new ArrayList<>();
    findings.add(modules(
        name -> ModuleFinder.ofSystem().find(name).isPresent(),
        Runtime.version().feature()));
    findings.add(tried("layouts of types", () -> {
      long bytes = Layouts.ofClass(Object.class).shallowBytes();
      return "an Object has " + Words.count(bytes, "byte") + " in "
          + VmModel.thisVm().description();
    }));
    SessionOptions silent = options.toBuilder()
        .output((text, error) -> {})
        .input(SnippetInput.EMPTY)
        .build();
    try (Workbench workbench = Workbench.of(silent)) {
      findings.add(tried("running code", () -> {
        long before = System.nanoTime();
        workbench.session().awaitReady();
        return "a child VM was ready after "
            + Words.duration(Duration.ofNanos(System.nanoTime() - before));
      }));
      if (findings.get(findings.size() - 1).works()) {
        findings.add(tried("counting", () -> counting(workbench)));
        findings.add(tried("sizes of values", () -> sizes(workbench)));
        findings.add(tried("layouts by JOL", () -> agreement(workbench)));
        findings.add(tried("documentation", () -> documentation(workbench)));
        findings.add(tried("Rust", Trials::rust));
      }
    }
    return findings;
  }

  /**
   * Looks for the modules of a whole JDK.
   *
   * @param feature the version of the JDK to install in place of one that lacks some
   */
  static Finding modules(Predicate<String> isPresent, int feature) {
    String missing = MODULES.keySet().stream()
        .filter(isPresent.negate())
        .map(name -> name + " (" + MODULES.get(name) + ")")
        .collect(Collectors.joining(", "));
    return missing.isEmpty()
        ? new Finding("modules of the JDK", true, "all that Bytewise needs")
        : new Finding(
            "modules of the JDK",
            false,
            ("this Java lacks %s: install a whole JDK "
                    + "(Debian: apt-get install openjdk-%d-jdk-headless)")
                .formatted(missing, feature));
  }

  /** Runs a trial and returns its result. */
  @FunctionalInterface
  private interface Trial {
    /** Throws one of the tool's own exceptions if it does not work. */
    String run();
  }

  private static Finding tried(String name, Trial trial) {
    try {
      return new Finding(name, true, trial.run());
    } catch (LayoutException | SessionException | TargetException e) {
      return new Finding(name, false, e.getMessage());
    } catch (RuntimeException | LinkageError | InternalError e) {
      return new Finding(name, false, "this JDK is incomplete or damaged: " + e);
    }
  }

  private static String counting(Workbench workbench) {
    Answer answer = workbench.run("new Object()");
    AllocationProfile profile = answer.transcript().allocations();
    if (!profile.exact()) {
      throw new SessionException("a count was not exact, because " + profile.reason());
    }
    if (profile.own().objects() != 1) {
      throw new SessionException(
          "new Object() was counted as " + Words.count(profile.own().objects(), "object"));
    }
    return "new Object() was counted as one object of "
        + Words.count(profile.own().bytes(), "byte") + ", exact; recorded "
        + workbench.session().recorder();
  }

  private static String sizes(Workbench workbench) {
    Measured measured = workbench.measure("\"hi\"");
    return measured instanceof Measured.OfValue value
        ? "\"hi\" holds " + Words.count(value.footprint().deepBytes(), "byte") + " in "
            + Words.count(value.footprint().objects(), "object")
        : "\"hi\" is not an object";
  }

  private static String agreement(Workbench workbench) {
    Agreement agreement = workbench.agreement();
    if (!agreement.isComplete()) {
      throw new LayoutException(agreement.line());
    }
    return agreement.line();
  }

  /** A missing compiler is not a failure: the figures of common types and code are recorded. */
  private static String rust() {
    return Rustc.find()
        .map(file -> "types and code can be measured by " + file)
        .orElse("recorded figures only: there is no rustc on the PATH");
  }

  /** Missing sources are not a failure: the JDK ships with or without them. */
  private static String documentation(Workbench workbench) {
    String code = "\"hi\".length(";
    boolean there = workbench.session().documentation(code, code.length()).stream()
        .anyMatch(entry -> entry.text() != null);
    return there
        ? "the JDK has its sources"
        : "signatures only: this JDK has no lib/src.zip (Debian: apt-get install openjdk-%d-source)"
            .formatted(Runtime.version().feature());
  }
}
