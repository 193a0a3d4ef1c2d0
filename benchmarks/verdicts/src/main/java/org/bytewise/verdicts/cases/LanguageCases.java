package org.bytewise.verdicts.cases;

import java.time.DayOfWeek;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** What the language itself creates objects for. */
public final class LanguageCases {
  private static final int[] NUMBERS = {1, 2, 3};

  private LanguageCases() {}

  private record Point(int x, int y) {}

  private record Line(Point from, Point to) {}

  /** An exception without a stack trace; a trace's size depends on who calls. */
  private static final class QuietException extends RuntimeException {
    private static final long serialVersionUID = 1;

    QuietException() {
      super("quiet", null, false, false);
    }
  }

  private static int count(Object... values) {
    return values.length;
  }

  @BrokenBy(32)
  static void passesVarargs() {
    Kept.keep(count("a", "b", "c"));
  }

  static void lambdaWithoutCapture() {
    Supplier<String> supplier = () -> "x";
    Kept.keep(supplier.get());
  }

  @BrokenBy(16)
  static void lambdaWithCapture() {
    int n = Kept.thousand;
    IntSupplier supplier = () -> n;
    Kept.keep(supplier);
  }

  static void bindsMethod() {
    String text = "text";
    IntSupplier supplier = text::length;
    Kept.keep(supplier);
  }

  @BrokenBy(48)
  static void readsEnumValues() {
    Kept.keep(DayOfWeek.values().length);
  }

  static void createsRecord() {
    Kept.keep(new Point(1, Kept.five));
  }

  @BrokenBy(24)
  static void createsNestedRecords() {
    Kept.keep(new Line(new Point(1, 2), new Point(3, Kept.five)));
  }

  static void clonesArray() {
    Kept.keep(NUMBERS.clone());
  }

  static void throwsException() {
    try {
      throw new QuietException();
    } catch (QuietException e) {
      Kept.keep(e);
    }
  }

  @BrokenBy(16)
  static void wrapsInOptional() {
    Kept.keep(Optional.of("x"));
  }
}
