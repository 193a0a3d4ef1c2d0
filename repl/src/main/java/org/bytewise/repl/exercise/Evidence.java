package org.bytewise.repl.exercise;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.bytewise.exercises.Diagnosis;
import org.bytewise.instruments.CallForm;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.InstrumentHost;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.list.InstrumentList;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.screen.Columns;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.SessionException;
import org.bytewise.snippets.SessionOptions;

/**
 * What a learner goes by in a diagnosis: the report of an instrument on the program, measured on
 * their own VM. Immutable.
 *
 * @param command the instrument as it is typed at the prompt
 * @param report empty if it could not be measured
 * @param problem why not; empty otherwise
 */
public record Evidence(String command, Optional<Report> report, String problem) {
  /** What the program returns is no evidence. */
  private static final Pattern RESULT = Pattern.compile("\\s*\\$\\d+ ==> ");

  /** Measures evidence in a VM of its own, once. {@link #close} may come from any thread. */
  static final class Probe implements AutoCloseable {
    private final Workbench workbench;

    Probe(List<String> vmFlags) {
      this.workbench = Workbench.of(
          SessionOptions.builder().vmFlags(vmFlags).output((text, error) -> {}).build());
    }

    Evidence measure(Diagnosis diagnosis, Consumer<String> stage) {
      String command = diagnosis.evidence();
      stage.accept("measuring " + command);
      try {
        Optional<Evaluation> declared = workbench.count(diagnosis.program()).last();
        if (declared.filter(Evaluation::succeeded).isEmpty()) {
          return new Evidence(command, Optional.empty(), "the program cannot be declared");
        }
        Report report = InstrumentList.run(
            command,
            new InstrumentContext(workbench, CallForm.PROMPT, InstrumentHost.none(), line -> {}));
        return new Evidence(command, Optional.of(report), "");
      } catch (InstrumentException | SessionException e) {
        return new Evidence(command, Optional.empty(), e.getMessage());
      }
    }

    @Override
    public void close() {
      workbench.close();
    }
  }

  /** Measures the evidence of a diagnosis in a VM with these flags. */
  public static Evidence measure(Diagnosis diagnosis, List<String> vmFlags) {
    try (Probe probe = new Probe(vmFlags)) {
      return probe.measure(diagnosis, stage -> {});
    }
  }

  /** Returns the evidence as lines of at most {@code width} columns, without the result. */
  List<String> lines(int width, Glyphs glyphs) {
    return report
        .map(one -> one.lines(width, glyphs).stream()
            .map(Line::text)
            .filter(line -> !RESULT.matcher(line).lookingAt())
            .map(line -> Columns.cut(line, width, glyphs.ellipsis()))
            .toList())
        .orElseGet(() -> List.of("It could not be measured: " + problem + "."));
  }
}
