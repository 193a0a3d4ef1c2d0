package org.bytewise.benchmarks.peers;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import org.bytewise.benchmarks.Corpus;

/**
 * Has the allocation-instrumenter, which must be this VM's agent, count one piece of the corpus
 * once it is warm. Prints {@code counted}, the objects and the bytes.
 */
public final class InstrumentedCorpus {
  /** What the line with the figures begins with. */
  public static final String COUNTED = "counted ";

  private static final String AGENT = "com.google.monitoring.runtime.instrumentation.";
  private static final int WARM_UP = 10;

  private static long objects;
  private static long bytes;

  /** Keeps the compiler from removing the values. */
  static volatile Object last;

  private InstrumentedCorpus() {}

  public static void main(String[] args) throws ReflectiveOperationException {
    Corpus code = Corpus.valueOf(args[0]);
    for (int i = 0; i < WARM_UP; i++) {
      last = code.run();
    }
    Thread thread = Thread.currentThread();
    // By reflection: the agent's classes are there only where the agent is.
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
    // What adding it allocates afterwards is not the code's, nor what is made for the first time.
    last = code.run();
    objects = 0;
    bytes = 0;
    last = code.run();
    long counted = objects;
    long sum = bytes;
    System.out.println(COUNTED + counted + " " + sum);
  }
}
