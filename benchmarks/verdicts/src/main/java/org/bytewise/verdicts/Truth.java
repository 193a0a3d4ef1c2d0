package org.bytewise.verdicts;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytewise.verdicts.cases.TestedCase;

/**
 * Measures what each case allocates when whatever it needs is loaded and linked, without any of
 * the libraries: in a VM that only interprets, by the thread's own counter. After 20 executions, 20
 * more must all allocate the same. Argument: the file to write, which gets a line with the name and
 * the bytes of each case.
 */
public final class Truth {
  private static final int EXECUTIONS = 20;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Truth() {}

  public static void main(String[] args) throws Throwable {
    MethodHandle nothing = MethodHandles.lookup()
        .findStatic(Truth.class, "nothing", MethodType.methodType(void.class));
    if (bytes("nothing", nothing) != 0) {
      throw new IllegalStateException("measuring allocates by itself in this VM");
    }
    List<String> lines = new ArrayList<>();
    for (TestedCase one : TestedCase.all()) {
      long bytes = bytes(one.name(), one.handle());
      if (bytes < one.missing()) {
        throw new IllegalStateException("%s allocates %d bytes, so its budget cannot lack %d"
            .formatted(one.name(), bytes, one.missing()));
      }
      lines.add(one.name() + ' ' + bytes);
    }
    write(Path.of(args[0]), lines);
  }

  private static void write(Path file, List<String> lines) throws IOException {
    Files.write(file, lines);
  }

  private static void nothing() {
    // What measuring itself costs.
  }

  private static long bytes(String name, MethodHandle code) throws Throwable {
    for (int i = 0; i < EXECUTIONS; i++) {
      once(code);
    }
    long bytes = once(code);
    for (int i = 1; i < EXECUTIONS; i++) {
      long again = once(code);
      if (again != bytes) {
        throw new IllegalStateException(
            "%s allocates %d bytes, then %d".formatted(name, bytes, again));
      }
    }
    return bytes;
  }

  private static long once(MethodHandle code) throws Throwable {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    code.invokeExact();
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
