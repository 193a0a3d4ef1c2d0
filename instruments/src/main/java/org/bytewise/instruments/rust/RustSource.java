package org.bytewise.instruments.rust;

import java.util.Map;

/**
 * Where figures of Rust come from. Immutable.
 *
 * @param recorded whether they were recorded when this version was made, rather than measured now
 * @param compiler the version of rustc
 * @param platform for which it compiled
 */
record RustSource(boolean recorded, String compiler, String platform) {
  static RustSource of(RustTable table) {
    return new RustSource(true, table.compiler(), table.platform());
  }

  static RustSource of(RustLab lab) {
    return new RustSource(false, lab.compiler(), lab.platform());
  }

  /** Returns the line that says so: {@code recorded with rustc 1.95.0 for …}. */
  String line() {
    return "%s rustc %s for %s"
        .formatted(recorded ? "recorded with" : "measured now by", compiler, platform);
  }

  void data(Map<String, Object> into) {
    into.put("source", recorded ? "recorded" : "measured");
    into.put("rustc", compiler);
    into.put("platform", platform);
  }
}
