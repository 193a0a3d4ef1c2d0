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
  REPORT("report", Option.FIGURE);

  /** What may stand in brackets after a function's name. */
  enum Option {
    NONE,
    /** A simulated VM's name; may be left out. */
    VM,
    /** A type's name; may be left out. */
    TYPE,
    /** A field's name; must be there. */
    FIELD,
    /** The name of a figure in a command's report; must be there. */
    FIGURE
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

  /** Whether it asks what running code does, rather than what a target is. */
  boolean runs() {
    return switch (this) {
      case SHALLOW, HEADER, FIELDS, GAPS, PADDING -> false;
      case FIELD_COUNT, OFFSET, FIELD_SIZE, DEEP, DEEP_OBJECTS -> false;
      case OBJECTS, BYTES, ONE_TIME_OBJECTS, ONE_TIME_BYTES -> true;
      case OTHER_THREAD_OBJECTS, OTHER_THREAD_BYTES, DIRECT_BYTES, EXACT -> true;
      case VALUE, NUMBER, TYPE, OUTPUT, ENDS, REPORT -> true;
    };
  }

  /** Whether it can be asked of code that did not run to its end. */
  boolean tellsOfFailures() {
    return this == ENDS || this == REPORT;
  }

  /** Whether it tells bytes of objects, which every VM decides for itself. */
  boolean isSize() {
    return switch (this) {
      case SHALLOW, HEADER, GAPS, PADDING, DEEP, BYTES, ONE_TIME_BYTES, OTHER_THREAD_BYTES -> true;
      default -> false;
    };
  }

  /** Whether it asks for what running code allocates. */
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
