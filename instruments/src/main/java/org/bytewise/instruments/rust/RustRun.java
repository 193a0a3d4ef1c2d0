package org.bytewise.instruments.rust;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bytewise.instruments.RunStatus;
import org.bytewise.screen.Words;

/**
 * What a snippet of Rust did. Immutable.
 *
 * @param status whether it ran to its end
 * @param reason how it ended otherwise; empty if it ran to its end
 * @param receipt what it allocated; empty if it did not come to its end
 * @param output what it printed, up to a limit
 * @param dropped how many characters of output are beyond that limit
 */
record RustRun(
    RunStatus status, String reason, Optional<RustReceipt> receipt, String output, long dropped) {
  /** The exit status of a program that panicked. */
  private static final int PANIC = 101;

  /** The beginning of what a program prints before it gives up for want of memory. */
  private static final String OUT_OF_MEMORY = "memory allocation of ";

  /** A signal that ends a process is added to this in its exit status. */
  private static final int SIGNALS = 128;

  /**
   * What it allocated, in bytes.
   *
   * @param value its value as text; empty if its type has none
   * @param type the type of its value
   * @param size the size of its value
   * @param kept what was allocated at its end, with its value still there
   * @param left what was still allocated when its value had been dropped, too
   */
  record RustReceipt(
      Optional<String> value,
      String type,
      long size,
      long blocks,
      long reallocations,
      long bytes,
      long peak,
      Amount kept,
      Amount left) {}

  /** A number of blocks and their bytes. */
  record Amount(long blocks, long bytes) {}

  /**
   * Reads what a run left behind.
   *
   * @param limit the time limit that it had
   * @param figures what the program wrote about itself; empty if it did not come to that
   */
  static RustRun of(OutsideProgram.Result result, Duration limit, String figures) {
    String output = result.out() + result.err();
    if (result.isFine() && !figures.isEmpty()) {
      return new RustRun(RunStatus.OK, "", Optional.of(receipt(figures)), output, result.dropped());
    }
    RunStatus status = result.ending() == OutsideProgram.Ending.TIMED_OUT
        ? RunStatus.INTERRUPTED
        : result.status() == PANIC ? RunStatus.THREW : RunStatus.VM_LOST;
    return new RustRun(status, ending(result, limit), Optional.empty(), output, result.dropped());
  }

  /** Returns how a program ended, to follow its name. */
  static String ending(OutsideProgram.Result result, Duration limit) {
    if (result.ending() == OutsideProgram.Ending.TIMED_OUT) {
      return "was stopped: it exceeded the time limit of " + Words.duration(limit);
    }
    if (result.status() == PANIC) {
      return "panicked: " + panic(result.err());
    }
    Optional<String> refused =
        result.err().lines().filter(line -> line.startsWith(OUT_OF_MEMORY)).findFirst();
    if (refused.isPresent()) {
      return "ran out of memory: " + refused.get();
    }
    return result.status() > SIGNALS
        ? "was ended by signal " + (result.status() - SIGNALS)
        : "ended its process with status " + result.status();
  }

  /** Returns the message of a panic, which is the line below the place where it happened. */
  private static String panic(String err) {
    String[] lines = err.split("\n", -1);
    for (int i = 0; i + 1 < lines.length; i++) {
      if (lines[i].contains(" panicked at ")) {
        return lines[i + 1];
      }
    }
    return "without a message";
  }

  private static RustReceipt receipt(String text) {
    Map<String, String> figures = new HashMap<>();
    int start = 0;
    while (start < text.length()) {
      int space = text.indexOf(' ', start);
      String name = text.substring(start, space);
      int lineEnd = text.indexOf('\n', space);
      // The value comes last and may have lines of its own.
      int end = name.equals("value") || lineEnd < 0 ? text.length() : lineEnd;
      figures.put(name, text.substring(space + 1, end));
      start = end + 1;
    }
    return new RustReceipt(
        Optional.ofNullable(figures.get("value")),
        RustSyntax.shortName(figures.getOrDefault("type", "")),
        number(figures, "size"),
        number(figures, "blocks"),
        number(figures, "reallocations"),
        number(figures, "bytes"),
        number(figures, "peak"),
        new Amount(number(figures, "keptBlocks"), number(figures, "keptBytes")),
        new Amount(number(figures, "leftBlocks"), number(figures, "leftBytes")));
  }

  private static long number(Map<String, String> figures, String name) {
    return Long.parseLong(figures.getOrDefault(name, "0"));
  }
}
