package org.bytewise.repl.prompt.slash;

import java.util.function.LongSupplier;
import org.bytewise.screen.Words;

/**
 * A counter that clicks for allocations: a needle moves on its own line while code runs, and the
 * terminal's bell rings once for each doubling of the number of objects. It reads the VM's byte
 * counter from outside, so it does not affect the code's figures. Thread-safe.
 */
public final class Geiger {
  /** Calls back, again and again, by another thread. */
  public interface Ticker {
    /** Starts calling, at most ten times a second: more clicks cannot be told apart. */
    void start(Runnable tick);

    /** Stops calling. Does nothing if it was not started. */
    void stop();
  }

  private static final String LABEL = "allocating ";
  private static final int LEAST_SCALE = 8;
  private static final int MOST_SCALE = 32;

  /** Doublings of bytes in one tick at which the needle stands at the end. */
  private static final double FULL_SCALE = 26;

  private final Screen screen;
  private final Ticker ticker;
  private LongSupplier allocated = () -> -1;
  private boolean on;
  private boolean silent;
  private boolean running;
  private long lastBytes;
  private long shown;
  private int clicked;
  private int pending;

  /** Creates a counter that is off. */
  public Geiger(Screen screen, Ticker ticker) {
    this.screen = screen;
    this.ticker = ticker;
  }

  /**
   * Turns the counter on.
   *
   * @param withoutBell whether only the needle is wanted
   */
  public synchronized void on(boolean withoutBell) {
    on = true;
    silent = withoutBell;
  }

  public synchronized void off() {
    on = false;
    pending = 0;
    ticker.stop();
  }

  public synchronized boolean isOn() {
    return on;
  }

  /**
   * Notes that code begins to run.
   *
   * @param bytes what the statement that runs has allocated, as it was when this was called before,
   *     or -1 where that is not known; quick, whatever the code does
   */
  public synchronized void begin(LongSupplier bytes) {
    if (on) {
      allocated = bytes;
      // What it says now is from the code before.
      var unused = allocated.getAsLong();
      running = true;
      lastBytes = 0;
      shown = 0;
      clicked = 0;
      pending = 0;
      ticker.stop();
      ticker.start(this::tick);
    }
  }

  /**
   * Notes that the code has ended; the needle's line is gone when this returns. Clicks that are
   * still to come come while the learner goes on.
   *
   * @param objects what it made
   */
  public synchronized void end(long objects) {
    if (running) {
      running = false;
      screen.progress("");
      pending = silent ? 0 : Math.max(0, clicks(objects) - clicked);
      if (pending == 0) {
        ticker.stop();
      }
    }
  }

  /** Returns the clicks for a number of objects: none for none, and one more at each doubling. */
  static int clicks(long objects) {
    return Long.SIZE - Long.numberOfLeadingZeros(objects);
  }

  private synchronized void tick() {
    if (running) {
      measure();
    } else if (pending > 0) {
      screen.bell();
      pending--;
    }
    if (!running && pending == 0) {
      ticker.stop();
    }
  }

  private void measure() {
    long bytes = allocated.getAsLong();
    if (bytes >= 0) {
      // Another statement begins again at nothing.
      shown = bytes >= lastBytes ? bytes - lastBytes : bytes;
      lastBytes = bytes;
      if (shown > 0 && !silent) {
        screen.bell();
        clicked++;
      }
    }
    screen.progress(needle(shown));
  }

  /** Returns the needle on its scale, and the figure beside it if there is room. */
  private String needle(long bytes) {
    String figure = " " + Words.bytes(bytes);
    int room = screen.width() - LABEL.length() - figure.length() - 3;
    int scale = Math.max(LEAST_SCALE, Math.min(MOST_SCALE, room));
    double doublings = Math.log1p((double) bytes) / Math.log(2);
    int place = (int) Math.round(Math.min(1, doublings / FULL_SCALE) * (scale - 1));
    boolean unicode = screen.glyphs().unicode();
    String line = unicode ? "·" : ".";
    return LABEL + "[" + line.repeat(place) + (unicode ? "┃" : "|") + line.repeat(scale - 1 - place)
        + "]" + figure;
  }
}
