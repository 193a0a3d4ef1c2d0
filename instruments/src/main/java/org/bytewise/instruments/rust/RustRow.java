package org.bytewise.instruments.rust;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** A measured row of {@link RustTable}. Sizes are in bytes. Immutable. */
sealed interface RustRow {
  /** Returns its name: a type, or a short phrase. */
  String name();

  /** Returns its figures by the names under which lessons ask for them: numbers, or strings. */
  Map<String, Object> figures();

  /**
   * A type.
   *
   * @param parts what it consists of; empty if unknown
   */
  record Type(String name, long size, long alignment, List<Part> parts) implements RustRow {
    public Type {
      parts = List.copyOf(parts);
    }

    @Override
    public Map<String, Object> figures() {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("size", size);
      figures.put("alignment", alignment);
      return figures;
    }
  }

  /**
   * A part of a type: a field, a variant or padding.
   *
   * @param offset from the start of the type; empty if Rust does not say
   */
  record Part(String name, OptionalLong offset, long size) {}

  /**
   * Code, and what it allocated. Its value still existed when it was counted.
   *
   * @param setup what ran before it, uncounted; may be empty
   * @param blocks new blocks
   * @param reallocations blocks that got another size
   * @param bytes the sum of all these requests
   * @param peak the most bytes allocated at a time, beyond what was there before
   * @param kept the bytes allocated at the end, beyond what was there before; negative if it freed
   *     some of that
   */
  record Operation(
      String name,
      String setup,
      String code,
      long blocks,
      long reallocations,
      long bytes,
      long peak,
      long kept)
      implements RustRow {

    @Override
    public Map<String, Object> figures() {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("blocks", blocks);
      figures.put("reallocations", reallocations);
      figures.put("bytes", bytes);
      figures.put("peak", peak);
      figures.put("kept", kept);
      return figures;
    }
  }

  /**
   * Some other figure.
   *
   * @param value a number, or several with commas between them
   */
  record Other(String name, String value) implements RustRow {
    @Override
    public Map<String, Object> figures() {
      return Map.of("value", value.matches("\\d{1,18}") ? (Object) Long.valueOf(value) : value);
    }
  }
}
