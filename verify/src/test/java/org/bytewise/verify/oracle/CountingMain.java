package org.bytewise.verify.oracle;

import com.sun.management.ThreadMXBean;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Counts in the plain VM what probes allocate. Nothing is ever freed there, so that the difference
 * of two class histograms is what was made between them: by the probe, and by the taking of a
 * histogram, which two histograms with nothing between them tell.
 *
 * <p>Called with the file to write to and the name of the probes' class. Writes for each probe the
 * bytes that the thread's counter tells, and the objects and bytes of each type: once it has run a
 * few times, so that nothing happens for the first time any more, and twice, so that it is seen
 * whether it does the same at each call.
 */
final class CountingMain {
  /** Fewer than the calls after which reflection changes its ways. */
  private static final int WARM_CALLS = 4;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private CountingMain() {}

  public static void main(String[] args) throws Throwable {
    for (int i = 0; i < WARM_CALLS; i++) {
      measure(new Nothing(), 0);
    }
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[0]))) {
      Probes probes = Class.forName(args[1])
          .asSubclass(Probes.class)
          .getDeclaredConstructor()
          .newInstance();
      for (int probe = 0; probe < probes.size(); probe++) {
        try {
          for (int call = 0; call < WARM_CALLS; call++) {
            probes.run(probe);
          }
          for (Measured measured : measure(probes, probe)) {
            write(out, probe, measured);
          }
        } catch (Throwable e) {
          throw new IllegalStateException("probe %d of %s".formatted(probe, args[1]), e);
        }
      }
    }
  }

  /**
   * What a call made.
   *
   * @param ownBytes of this thread alone
   */
  private record Measured(long ownBytes, Map<String, Amount> types) {}

  private static List<Measured> measure(Probes probes, int probe) throws Throwable {
    String before = HeapHistogram.take();
    String start = HeapHistogram.take();
    while (start.length() != before.length()) {
      // There were new types on the heap, so that the first of the two was shorter.
      before = start;
      start = HeapHistogram.take();
    }
    long startBytes = THREADS.getCurrentThreadAllocatedBytes();
    probes.run(probe);
    long ownBytes = THREADS.getCurrentThreadAllocatedBytes() - startBytes;
    String middle = HeapHistogram.take();
    startBytes = THREADS.getCurrentThreadAllocatedBytes();
    probes.run(probe);
    long againBytes = THREADS.getCurrentThreadAllocatedBytes() - startBytes;
    String end = HeapHistogram.take();
    if (start.length() != middle.length() || middle.length() != end.length()) {
      throw new IllegalStateException("new types appeared in the fifth call or the sixth");
    }
    Map<String, Amount> constant = HeapHistogram.difference(start, before);
    return List.of(
        new Measured(ownBytes, without(constant, HeapHistogram.difference(middle, start))),
        new Measured(againBytes, without(constant, HeapHistogram.difference(end, middle))));
  }

  private static Map<String, Amount> without(
      Map<String, Amount> constant, Map<String, Amount> types) {
    constant.forEach((type, amount) -> types.merge(type, Amount.ZERO.minus(amount), Amount::plus));
    types.values().removeIf(Amount.ZERO::equals);
    return types;
  }

  private static void write(BufferedWriter out, int probe, Measured measured) throws IOException {
    out.write(probe + "\t" + measured.ownBytes);
    Map<String, Amount> types = TypeNamesOfVm.source(measured.types);
    for (Map.Entry<String, Amount> type : types.entrySet()) {
      Amount amount = type.getValue();
      out.write("\t" + type.getKey() + "\t" + amount.objects() + "\t" + amount.bytes());
    }
    out.newLine();
  }

  /** Shows that measuring adds nothing. */
  private static final class Nothing implements Probes {
    @Override
    public int size() {
      return 1;
    }

    @Override
    public Object run(int index) {
      return null;
    }
  }
}
