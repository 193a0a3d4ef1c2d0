package org.bytewise.counting.recorder;

import java.io.IOException;
import java.nio.file.Path;

/** A way to the VM's flight recorder; the methods are those of {@link Recorder}. */
interface RecorderDoor {
  /**
   * Starts recording, or continues a recording left on by {@link #cut}.
   *
   * @throws RuntimeException if the flight recorder fails; nothing is recorded then
   */
  void start();

  /**
   * Starts a recording that only {@link #discard} may end; several may share a file.
   *
   * @throws RuntimeException as above
   */
  void startUnread();

  /** Returns whether a recording is in progress. */
  boolean isOn();

  /** Stops recording and writes the events to a file, which the reader deletes. */
  Path stop() throws IOException;

  /** Writes the events so far to a file, like {@link #stop}, and continues without a gap. */
  Path cut() throws IOException;

  /**
   * Copies the events so far to a file, which the reader deletes, and continues.
   *
   * @return null if nothing is being recorded, or the recorder fails
   */
  Path soFar();

  /**
   * Makes a continuing recording cheaper from now on. Returns whether to do so again soon: a new
   * file was begun.
   */
  boolean lighten();

  /** Has a thread of its own make every recording that lasts cheaper, from now on. */
  void keepLight();

  /** Discards a recording that is not needed. */
  void discard();
}
