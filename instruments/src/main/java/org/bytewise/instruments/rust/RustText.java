package org.bytewise.instruments.rust;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.screen.Words;

/** The lines that reports on Rust have in common. */
final class RustText {
  private RustText() {}

  /** Returns the requests of some code: {@code 1 block and 3 reallocations, 240 B}. */
  static String requests(long blocks, long reallocations, long bytes) {
    if (blocks == 0 && reallocations == 0) {
      return "nothing";
    }
    List<String> parts = new ArrayList<>();
    if (blocks > 0) {
      parts.add(Words.count(blocks, "block"));
    }
    if (reallocations > 0) {
      parts.add(Words.count(reallocations, "reallocation"));
    }
    return String.join(" and ", parts) + ", " + Words.bytes(bytes);
  }

  /** Returns what is allocated at some moment: {@code 1 block, 128 B}. */
  static String amount(RustRun.Amount amount) {
    return amount.blocks() == 0 && amount.bytes() == 0
        ? "nothing"
        : Words.count(amount.blocks(), "block") + ", " + Words.bytes(amount.bytes());
  }

  /** Returns a size with its alignment: {@code 24 bytes, aligned to 8}. */
  static String size(RustRow.Type type) {
    return Words.count(type.size(), "byte") + ", aligned to " + Words.number(type.alignment());
  }
}
