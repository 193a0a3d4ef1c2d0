package org.bytewise.junit.internal.vm;

import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.bytewise.counting.profile.OwnObjects;
import org.bytewise.junit.internal.vm.ExactCount.OfLine;
import org.bytewise.junit.internal.vm.ExactCount.Sum;

/** Adds up objects by the line that created them and the line of the test that led there. */
final class LineSums implements OwnObjects {
  /** The names of the methods that run a region; the code below them is the region's. */
  private static final List<String> REGIONS =
      List.of("Allocations.during", "Allocations.assertAllocations");

  private record Key(
      String className, int line, String called, String testClass, int testLine, String type) {}

  private static final class Total {
    long objects;
    long bytes;
  }

  private final Map<Key, Total> totals = new HashMap<>();

  /** Equal objects come as one instance, so a loop over millions needs no more than this. */
  private final IdentityHashMap<OwnObject, Total> known = new IdentityHashMap<>();

  @Override
  public void own(OwnObject one) {
    Total total = known.computeIfAbsent(
        one, object -> totals.computeIfAbsent(key(object), key -> new Total()));
    total.objects++;
    total.bytes += one.bytes();
  }

  private static Key key(OwnObject one) {
    List<Frame> frames = one.frames();
    int end = frames.size();
    for (int i = frames.size() - 1; i >= 0; i--) {
      String called = frames.get(i).called();
      if (REGIONS.stream().anyMatch(called::endsWith)) {
        end = i;
      }
    }
    // The classes that the VM makes for lambdas have no lines.
    List<Frame> code =
        frames.subList(0, end).stream().filter(frame -> frame.line() > 0).toList();
    if (code.isEmpty()) {
      return new Key("", 0, one.call(), "", 0, one.typeName());
    }
    Frame line = code.get(0);
    Frame test = code.get(code.size() - 1);
    return new Key(
        line.className(),
        line.line(),
        line.called(),
        test.className(),
        test.line(),
        one.typeName());
  }

  /** Returns the sums, most bytes first. */
  List<OfLine> lines() {
    return totals.entrySet().stream()
        .map(entry -> line(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingLong((OfLine line) -> line.sum().bytes())
            .reversed()
            .thenComparing(OfLine::className)
            .thenComparing(OfLine::line)
            .thenComparing(OfLine::testLine)
            .thenComparing(OfLine::type)
            .thenComparing(OfLine::called))
        .toList();
  }

  private static OfLine line(Key key, Total total) {
    return new OfLine(
        key.className(),
        key.line(),
        key.called(),
        key.testClass(),
        key.testLine(),
        key.type(),
        new Sum(total.objects, total.bytes));
  }
}
