package org.bytewise.instruments.workbench;

import org.bytewise.snippets.SnippetOutput;

/** Forwards output and keeps it until it is taken. Thread-safe. */
final class OutputTap implements SnippetOutput {
  private final StringBuilder kept = new StringBuilder();
  private volatile SnippetOutput target;

  OutputTap(SnippetOutput target) {
    this.target = target;
  }

  void passTo(SnippetOutput other) {
    target = other;
  }

  @Override
  public void print(String text, boolean error) {
    synchronized (kept) {
      kept.append(text);
    }
    target.print(text, error);
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
