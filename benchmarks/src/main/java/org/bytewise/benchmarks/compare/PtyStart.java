package org.bytewise.benchmarks.compare;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Measures the time from the start to the prompt and to the first answer, in a terminal, and the
 * memory of both VMs at that point. The input is typed as soon as the prompt appears.
 */
final class PtyStart implements Subject {
  private static final String TYPED = "new int[3]\r";
  private static final int PROMPT = 0;
  private static final int ANSWER = 1;
  private static final int PEAK = 2;
  private static final int ANONYMOUS = 3;
  private static final int VMS = 4;

  /** Both tools have one VM for themselves and one for the code. */
  private static final int VMS_EXPECTED = 2;

  private static final int LOOKS = 20;
  private static final int MOMENT_MILLIS = 20;

  @Override
  public List<String> names() {
    return List.of("prompt", "first-answer", "memory", "sizeof-value");
  }

  @Override
  public Findings measure(BenchmarkPaths place, int runs) throws IOException, InterruptedException {
    Interleaved measured = Interleaved.run(
        place,
        runs,
        () ->
            once(place, "bytewise", List.of(place.launcher()), "bytewise> ", "allocated 1 object"),
        () -> once(place, "jshell", place.jshell(), "jshell> ", "$1 ==> int[3]"),
        () -> new double[] {
          ProcessRuns.millis(
              place, "bytewise", List.of(place.launcher(), "sizeof", "new int[3]"), "")
        });
    return new Findings(
        List.of(
            row("prompt", "start to prompt shown", "jshell", PROMPT, measured),
            row("first-answer", "start to the first counted answer", "jshell", ANSWER, measured),
            row("memory", "peak memory of both VMs", "jshell's two", PEAK, measured),
            new Row(
                "sizeof-value",
                "`bytewise sizeof 'new int[3]'`",
                "jshell, start to the first answer",
                Row.Unit.MILLISECONDS,
                measured.outcome(2),
                measured.outcome(1, ANSWER))),
        more(measured));
  }

  private static Row row(String name, String what, String peer, int figure, Interleaved measured) {
    return new Row(
        name,
        what,
        peer,
        figure == PEAK ? Row.Unit.MEBIBYTES : Row.Unit.MILLISECONDS,
        measured.outcome(0, figure),
        measured.outcome(1, figure));
  }

  private static List<String> more(Interleaved measured) {
    if (measured.outcome(0, ANONYMOUS) instanceof Outcome.Median ours
        && measured.outcome(1, ANONYMOUS) instanceof Outcome.Median theirs
        && measured.outcome(0, VMS) instanceof Outcome.Median vms
        && measured.outcome(1, VMS) instanceof Outcome.Median theirVms) {
      return List.of(String.format(
          Locale.ROOT,
          "Anonymous memory (RssAnon) after the first answer: bytewise %.0f MiB in %.0f VMs,"
              + " jshell %.0f MiB in %.0f.",
          ours.value(),
          vms.value(),
          theirs.value(),
          theirVms.value()));
    }
    return List.of();
  }

  private static double[] once(
      BenchmarkPaths place, String name, List<String> command, String prompt, String answer)
      throws IOException, InterruptedException {
    try (Pty pty = Pty.start(place, name, command)) {
      double shown = pty.expect(prompt);
      pty.type(TYPED);
      double answered = pty.expect(answer);
      VmMemory memory = VmMemory.of(pty.processes());
      for (int i = 0; i < LOOKS && memory.vms() > VMS_EXPECTED; i++) {
        // A process that a VM is about to start is briefly a copy of that VM.
        Thread.sleep(MOMENT_MILLIS);
        memory = VmMemory.of(pty.processes());
      }
      if (memory.vms() != VMS_EXPECTED) {
        throw new SideException(
            name + " has " + memory.vms() + " VMs after the first answer, not " + VMS_EXPECTED);
      }
      pty.type("/exit\r");
      pty.awaitEnd();
      return new double[] {
        shown, answered, memory.peakMebibytes(), memory.anonymousMebibytes(), memory.vms()
      };
    }
  }
}
