package org.bytewise.benchmarks.peers;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import org.bytewise.benchmarks.Corpus;

/**
 * Counts one sample of the corpus with the allocation-instrumenter, which must be this VM's agent,
 * after a warm-up. Prints {@code counted}, the objects and the bytes.
 */
public final class InstrumentedCorpus {
  /** Start of the line with the figures. */
  public static final String COUNTED = "counted ";

  private static final String AGENT = "com.google.monitoring.runtime.instrumentation.";
  private static final int WARM_UP = 10;

  private static long objects;
  private static long bytes;

  /** Keeps the compiler from eliminating the values. */
  static volatile Object last;

  private InstrumentedCorpus() {}

  public static void main(String[] args) throws ReflectiveOperationException {
    Corpus code = Corpus.valueOf(args[0]);
    for (int i = 0; i < WARM_UP; i++) {
      last = code.run();
    }
    Thread thread = Thread.currentThread();
    // By reflection, because the agent's classes exist only if the agent is loaded.
    Class<?> sampler = Class.forName(AGENT + "Sampler");
    InvocationHandler handler = (proxy, method, arguments) -> {
      if (method.getName().equals("sampleAllocation") && Thread.currentThread() == thread) {
        objects++;
        bytes += (Long) arguments[3];
      }
      return switch (method.getName()) {
        case "equals" -> proxy == arguments[0];
        case "hashCode" -> 0;
        case "toString" -> "counter";
        default -> null;
      };
    };
    Object counter = Proxy.newProxyInstance(
        InstrumentedCorpus.class.getClassLoader(), new Class<?>[] {sampler}, handler);
    Class<?> recorder = Class.forName(AGENT + "AllocationRecorder");
    recorder.getMethod("addSampler", sampler).invoke(null, counter);
    // Run once more, so that neither adding the sampler nor one-time allocations are counted.
    last = code.run();
    objects = 0;
    bytes = 0;
    last = code.run();
    long counted = objects;
    long sum = bytes;
    System.out.println(COUNTED + counted + " " + sum);
  }
}
