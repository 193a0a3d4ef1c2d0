package org.bytewise.instruments;

import java.util.Objects;
import java.util.function.Consumer;
import org.bytewise.instruments.workbench.Workbench;

/**
 * What an instrument works with.
 *
 * @param workbench the learner's session
 * @param form where the instrument is called, and so how its texts write a call
 * @param host the program that runs it
 * @param progress takes what long work is doing at the moment, as one short line, which replaces
 *     the one before it; called by the thread that runs the instrument
 */
public record InstrumentContext(
    Workbench workbench, CallForm form, InstrumentHost host, Consumer<String> progress) {

  public InstrumentContext {
    Objects.requireNonNull(workbench, "workbench");
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(progress, "progress");
  }

  /** A context at the prompt, without a host, in which nobody looks at the progress. */
  public InstrumentContext(Workbench workbench) {
    this(workbench, CallForm.PROMPT, InstrumentHost.none(), line -> {});
  }
}
