package org.bytewise.lessons.measure;

import java.util.Arrays;
import java.util.Optional;

/** The functions of the measurement language. */
enum Function {
  SHALLOW("shallow", Option.VM),
  HEADER("header", Option.VM),
  FIELDS("fields", Option.VM),
  GAPS("gaps", Option.VM),
  PADDING("padding", Option.VM),
  FIELD_COUNT("fieldCount", Option.NONE),
  OFFSET("offset", Option.FIELD),
  FIELD_SIZE("fieldSize", Option.FIELD),
  DEEP("deep", Option.TYPE),
  DEEP_OBJECTS("deepObjects", Option.TYPE),
  OBJECTS("objects", Option.TYPE),
  BYTES("bytes", Option.TYPE),
  ONE_TIME_OBJECTS("oneTimeObjects", Option.NONE),
  ONE_TIME_BYTES("oneTimeBytes", Option.NONE),
  OTHER_THREAD_OBJECTS("otherThreadObjects", Option.NONE),
  OTHER_THREAD_BYTES("otherThreadBytes", Option.NONE),
  DIRECT_BYTES("directBytes", Option.NONE),
  EXACT("exact", Option.NONE),
  VALUE("value", Option.NONE),
  NUMBER("number", Option.NONE),
  TYPE("type", Option.NONE),
  OUTPUT("output", Option.NONE),
  ENDS("ends", Option.NONE),
  REPORT("report", Option.FIGURE),
  HEAP_OBJECTS("heapObjects", Option.TYPE),
  HEAP_BYTES("heapBytes", Option.TYPE),
  GONE_OBJECTS("goneObjects", Option.NONE),
  FRAMES("frames", Option.NONE),
  POINTERS("pointers", Option.VARIABLE),
  LABEL("label", Option.VARIABLE),
  RUST("rust", Option.FIGURE);

  /** The option in brackets after a function's name. */
  enum Option {
    NONE,
    /** The name of a simulated VM; optional. */
    VM,
    /** The name of a type; optional. */
    TYPE,
    /** The name of a field; required. */
    FIELD,
    /** The name of a figure in a command's report or of Rust; required. */
    FIGURE,
    /** The name of a variable of stepped code; required. */
    VARIABLE
  }

  private final String word;
  private final Option option;

  Function(String word, Option option) {
    this.word = word;
    this.option = option;
  }

  String word() {
    return word;
  }

  Option option() {
    return option;
  }

  /** Returns whether the function runs code, rather than laying out a target. */
  boolean runs() {
    return switch (this) {
      case SHALLOW, HEADER, FIELDS, GAPS, PADDING -> false;
      case FIELD_COUNT, OFFSET, FIELD_SIZE, DEEP, DEEP_OBJECTS, RUST -> false;
      case OBJECTS, BYTES, ONE_TIME_OBJECTS, ONE_TIME_BYTES -> true;
      case OTHER_THREAD_OBJECTS, OTHER_THREAD_BYTES, DIRECT_BYTES, EXACT -> true;
      case VALUE, NUMBER, TYPE, OUTPUT, ENDS, REPORT -> true;
      case HEAP_OBJECTS, HEAP_BYTES, GONE_OBJECTS, FRAMES, POINTERS, LABEL -> false;
    };
  }

  /** Returns whether the function tells of code that has stopped before a line. */
  boolean isOfStop() {
    return switch (this) {
      case HEAP_OBJECTS, HEAP_BYTES, GONE_OBJECTS, FRAMES, POINTERS, LABEL -> true;
      default -> false;
    };
  }

  /** Returns whether the function applies to code that did not complete normally. */
  boolean tellsOfFailures() {
    return this == ENDS || this == REPORT;
  }

  /** Returns whether the function gives a size that depends on the VM or on a compiler. */
  boolean isSize() {
    return switch (this) {
      case SHALLOW, HEADER, GAPS, PADDING, DEEP, BYTES, ONE_TIME_BYTES -> true;
      case OTHER_THREAD_BYTES, HEAP_BYTES, RUST -> true;
      default -> false;
    };
  }

  /** Returns whether the function counts allocations. */
  boolean counts() {
    return switch (this) {
      case OBJECTS, BYTES, ONE_TIME_OBJECTS, ONE_TIME_BYTES -> true;
      case OTHER_THREAD_OBJECTS, OTHER_THREAD_BYTES, DIRECT_BYTES, EXACT -> true;
      default -> false;
    };
  }

  static Optional<Function> of(String word) {
    return Arrays.stream(values()).filter(f -> f.word.equals(word)).findFirst();
  }
}
