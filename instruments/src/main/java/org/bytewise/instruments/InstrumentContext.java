package org.bytewise.instruments;

import java.util.Objects;
import java.util.function.Consumer;
import org.bytewise.instruments.workbench.Workbench;

/**
 * The context that an instrument runs in.
 *
 * @param workbench the learner's session
 * @param form where the instrument is called, which decides how its texts write a call
 * @param host the program that runs it
 * @param progress receives the current step of long-running work as one short line, which replaces
 *     the previous one; called on the instrument's thread
 */
public record InstrumentContext(
    Workbench workbench, CallForm form, InstrumentHost host, Consumer<String> progress) {

  public InstrumentContext {
    Objects.requireNonNull(workbench, "workbench");
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(progress, "progress");
  }

  /** Creates a context at the prompt, without a host, that discards progress. */
  public InstrumentContext(Workbench workbench) {
    this(workbench, CallForm.PROMPT, InstrumentHost.none(), line -> {});
  }
}
