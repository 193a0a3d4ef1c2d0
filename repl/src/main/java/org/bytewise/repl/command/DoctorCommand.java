package org.bytewise.repl.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.bytewise.repl.process.ExitStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bytewise doctor}. */
@Command(
    name = "doctor",
    header = "Check the VM, the instruments and the files.",
    description = {
      "",
      "Says which Java runs, tries each instrument, and tells where your files are kept. With -R"
          + " the VM that is tried has those flags."
    })
final class DoctorCommand implements Callable<Integer> {
  private final BytewiseCommand root;

  @Mixin
  private FormatOption format;

  DoctorCommand(BytewiseCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    Reporter reporter = new Reporter(root);
    Doctor examination = Doctor.of(root);
    if (format.isJson()) {
      reporter.json(JsonReport.examination(examination));
    } else {
      text(examination, reporter);
    }
    return examination.isHealthy() ? ExitStatus.FINE : ExitStatus.ENVIRONMENT;
  }

  private static void text(Doctor examination, Reporter reporter) {
    reporter.plain("bytewise " + Version.number());
    reporter.plain("Java     " + examination.java());
    reporter.plain("in       " + examination.javaHome());
    reporter.plain("");
    List<Doctor.Finding> findings = examination.instruments();
    int names = findings.stream().mapToInt(f -> f.name().length()).max().orElse(0);
    for (Doctor.Finding finding : findings) {
      String space = " ".repeat(names - finding.name().length());
      reporter.plain((finding.works() ? "works  " : "FAILS  ") + finding.name() + space + "  "
          + finding.detail());
    }
    reporter.plain("");
    reporter.plain("history   " + examination.history());
    reporter.plain("progress  " + examination.progress());
    reporter.plain("archives  " + examination.archives());

    examination.filesProblem().ifPresent(problem -> reporter.plain("FAILS  " + problem));
  }
}
