package org.bytewise.instruments.rust;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytewise.instruments.Envelope;
import org.bytewise.instruments.RunStatus;

/** The data of reports on Rust. */
final class RustData {
  /** The keys, in order. */
  static final List<String> KEYS = List.of(
      "target",
      "kind",
      "source",
      "rustc",
      "platform",
      "sizeBytes",
      "alignmentBytes",
      "parts",
      "code",
      "blocks",
      "reallocations",
      "bytes",
      "peakBytes",
      "kept",
      "left",
      "output",
      "types",
      "operations");

  private RustData() {}

  /**
   * Returns the data of an answer, without its figures.
   *
   * @param kind {@code type}, {@code operation}, {@code snippet} or {@code list}
   */
  static Map<String, Object> of(
      RunStatus status, String reason, String target, String kind, RustSource source) {
    Map<String, Object> data = status == RunStatus.OK
        ? Envelope.ok()
        : Envelope.failed(status, reason.isEmpty() ? null : reason);
    KEYS.forEach(key -> data.put(key, null));
    data.put("target", target);
    data.put("kind", kind);
    source.data(data);
    return data;
  }

  static void type(Map<String, Object> data, RustRow.Type type) {
    data.put("sizeBytes", type.size());
    data.put("alignmentBytes", type.alignment());
    List<Map<String, Object>> parts = new ArrayList<>();
    for (RustRow.Part part : type.parts()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("name", part.name());
      one.put("offset", part.offset().isPresent() ? part.offset().getAsLong() : null);
      one.put("sizeBytes", part.size());
      parts.add(one);
    }
    data.put("parts", parts);
  }

  static void operation(Map<String, Object> data, RustRow.Operation operation) {
    data.put("code", operation.code());
    data.put("blocks", operation.blocks());
    data.put("reallocations", operation.reallocations());
    data.put("bytes", operation.bytes());
    data.put("peakBytes", operation.peak());
  }

  static Map<String, Object> amount(RustRun.Amount amount) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("blocks", amount.blocks());
    data.put("bytes", amount.bytes());
    return data;
  }
}
