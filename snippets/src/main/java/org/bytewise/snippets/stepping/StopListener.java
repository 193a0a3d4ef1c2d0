package org.bytewise.snippets.stepping;

/** Receives the stops of a run while it is running, on a thread of the session's. */
@FunctionalInterface
public interface StopListener {
  void stopped(Stop stop);
}
