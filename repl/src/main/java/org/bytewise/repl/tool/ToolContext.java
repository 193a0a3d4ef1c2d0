package org.bytewise.repl.tool;

import java.util.Objects;
import java.util.function.Consumer;
import org.bytewise.repl.instruments.Workbench;

/**
 * What a tool works with.
 *
 * @param workbench the learner's session
 * @param progress takes what long work is doing at the moment, as one short line, which replaces
 *     the one before it; called by the thread that runs the tool
 */
public record ToolContext(Workbench workbench, Consumer<String> progress) {

  public ToolContext {
    Objects.requireNonNull(workbench, "workbench");
    Objects.requireNonNull(progress, "progress");
  }

  /** A context in which nobody looks at the progress. */
  public ToolContext(Workbench workbench) {
    this(workbench, line -> {});
  }
}
