package org.bytewise.instruments.workbench;

import org.bytewise.snippets.SnippetOutput;

/** Forwards output, unless it is silent, and keeps it until it is taken. Thread-safe. */
final class OutputTap implements SnippetOutput {
  private final StringBuilder kept = new StringBuilder();
  private volatile SnippetOutput target;
  private volatile boolean silent;

  OutputTap(SnippetOutput target) {
    this.target = target;
  }

  void passTo(SnippetOutput other) {
    target = other;
  }

  void silence(boolean on) {
    silent = on;
  }

  @Override
  public void print(String text, boolean error) {
    synchronized (kept) {
      kept.append(text);
    }
    if (!silent) {
      target.print(text, error);
    }
  }

  /** Returns what was printed since the last call. */
  String take() {
    synchronized (kept) {
      String text = kept.toString();
      kept.setLength(0);
      return text;
    }
  }
}
