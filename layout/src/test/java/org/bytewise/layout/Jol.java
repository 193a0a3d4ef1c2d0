package org.bytewise.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jol.datamodel.DataModel;
import org.openjdk.jol.datamodel.Model32;
import org.openjdk.jol.datamodel.Model64_Lilliput;
import org.openjdk.jol.info.ClassData;
import org.openjdk.jol.info.ClassLayout;
import org.openjdk.jol.info.FieldLayout;
import org.openjdk.jol.info.GraphLayout;
import org.openjdk.jol.layouters.HotSpotLayouter;

/** What JOL measures, with the same agent, and what it computes. */
final class Jol {
  static {
    // Silent, and with the sizes of our agent.
    if (JolStart.reader().isEmpty()) {
      throw new ExceptionInInitializerError("JOL could not be started");
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
    return size(type, new Model32());
  }

  /** As {@link #sizeIn32Bit}, with a header of 4 bytes. */
  static long sizeWithSmallHeader(Class<?> type) {
    return size(type, new Model64_Lilliput(true, 8, true));
  }

  private static long size(Class<?> type, DataModel model) {
    return new HotSpotLayouter(model, 17).layout(ClassData.parseClass(type)).instanceSize();
  }

  static GraphLayout graph(Object root) {
    return GraphLayout.parseInstance(root);
  }
}
