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

/** JOL's measurements, with the same agent, and its computed sizes. */
final class Jol {
  static {
    // Start JOL silently, with the sizes from our agent.
    if (JolStart.reader().isEmpty()) {
      throw new ExceptionInInitializerError("JOL did not start");
    }
  }

  private Jol() {}

  /** Returns the offset and the size of each field, by class and name. */
  static Map<String, List<Long>> fields(Class<?> type) {
    Map<String, List<Long>> fields = new HashMap<>();
    for (FieldLayout field : ClassLayout.parseClass(type).fields()) {
      fields.put(
          field.classShortName() + "." + field.name(), List.of(field.offset(), field.size()));
    }
    return fields;
  }

  /**
   * Computes a size by the rules of JDK 17. Those of JDK 25 give other offsets but the same sizes.
   */
  static long sizeIn32Bit(Class<?> type) {
    return size(type, new Model32());
  }

  /** Computes the size with a 4-byte header, by the same rules as {@link #sizeIn32Bit}. */
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
