package org.bytewise.layout;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jol.datamodel.Model32;
import org.openjdk.jol.info.ClassData;
import org.openjdk.jol.info.ClassLayout;
import org.openjdk.jol.info.FieldLayout;
import org.openjdk.jol.info.GraphLayout;
import org.openjdk.jol.layouters.HotSpotLayouter;
import org.openjdk.jol.vm.VM;

/** The second opinion: what JOL measures, with the same agent. */
final class Jol {
  static {
    PrintStream out = System.out;
    // It warns on standard output that it may not start its Serviceability Agent.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    try {
      Field ours = Agent.class.getDeclaredField("instrumentation");
      ours.setAccessible(true);
      Field theirs = Class.forName("org.openjdk.jol.vm.InstrumentationSupport")
          .getDeclaredField("INSTRUMENTATION");
      theirs.setAccessible(true);
      theirs.set(null, (Instrumentation) ours.get(null));
      VM.current();
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    } finally {
      System.setOut(out);
    }
  }

  private Jol() {}

  /** Offset and size by class and name. */
  static Map<String, List<Long>> fields(Class<?> type) {
    Map<String, List<Long>> fields = new HashMap<>();
    for (FieldLayout field : ClassLayout.parseClass(type).fields()) {
      fields.put(
          field.classShortName() + "." + field.name(), List.of(field.offset(), field.size()));
    }
    return fields;
  }

  /** Computed, by the rules of 17: those of 25 place fields elsewhere, but need no other size. */
  static long sizeIn32Bit(Class<?> type) {
    return new HotSpotLayouter(new Model32(), 17)
        .layout(ClassData.parseClass(type))
        .instanceSize();
  }

  static GraphLayout graph(Object root) {
    return GraphLayout.parseInstance(root);
  }
}
