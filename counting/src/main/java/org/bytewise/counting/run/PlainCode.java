package org.bytewise.counting.run;

import java.util.Optional;
import java.util.function.Predicate;
import org.bytewise.counting.CodeUnderTest;
import org.bytewise.counting.SourceLine;

/** Compiled code whose sources are not available. */
final class PlainCode implements CodeUnderTest {
  private final Predicate<String> own;

  PlainCode(Predicate<String> own) {
    this.own = own;
  }

  @Override
  public boolean isOwn(String className) {
    return own.test(className);
  }

  @Override
  public boolean isEntry(String className, String method) {
    return AllocationCounter.isEntry(className, method);
  }

  @Override
  public Optional<SourceLine> line(String className, int line) {
    int nested = className.indexOf('$');
    String outermost = nested < 0 ? className : className.substring(0, nested);
    return line < 1 ? Optional.empty() : Optional.of(new SourceLine(outermost, line, ""));
  }
}
