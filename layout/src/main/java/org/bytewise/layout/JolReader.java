package org.bytewise.layout;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.openjdk.jol.info.ClassLayout;
import org.openjdk.jol.info.FieldLayout;
import org.openjdk.jol.info.GraphLayout;
import org.openjdk.jol.vm.VM;
import org.openjdk.jol.vm.VirtualMachine;

/**
 * JOL's readings in the running VM. The only class that depends on JOL. {@link JolStart} creates
 * its only instance, which is thread-safe.
 */
final class JolReader {
  /** The system property without which JOL rejects records and hidden classes. */
  private static final String EVERY_FIELD = "jol.magicFieldOffset";

  private static final String FACTS = "/META-INF/maven/org.openjdk.jol/jol-core/pom.properties";

  private final String version;
  private final VirtualMachine vm;

  private JolReader(String version, VirtualMachine vm) {
    this.version = version;
    this.vm = vm;
  }

  /**
   * Starts JOL and loads the classes that a reading needs. Passes JOL its view of the VM, because
   * JOL would report on standard output whatever it tried to find by itself, even if told not to
   * look: another agent, and the Serviceability Agent.
   *
   * @param sizes the agent's instrumentation; null without the agent
   * @throws ReflectiveOperationException if this version of JOL has other internals than the known
   *     one
   */
  static JolReader start(Instrumentation sizes) throws ReflectiveOperationException {
    String before = System.setProperty(EVERY_FIELD, "true");
    try {
      Class<?> access = Class.forName("sun.misc.Unsafe");
      Field unsafe = access.getDeclaredField("theUnsafe");
      unsafe.setAccessible(true);
      Constructor<?> view = Class.forName("org.openjdk.jol.vm.HotspotUnsafe")
          .getDeclaredConstructor(access, Instrumentation.class);
      view.setAccessible(true);
      Field current = VM.class.getDeclaredField("INSTANCE");
      current.setAccessible(true);
      current.set(null, view.newInstance(unsafe.get(null), sizes));
    } finally {
      // Restore the learner's system properties.
      if (before == null) {
        System.clearProperty(EVERY_FIELD);
      } else {
        System.setProperty(EVERY_FIELD, before);
      }
    }
    JolReader reader = new JolReader(versionInJar(), VM.current());
    reader.layout(StringBuilder.class);
    reader.graph(List.of(""));
    return reader;
  }

  private static String versionInJar() {
    try (InputStream file = VM.class.getResourceAsStream(FACTS)) {
      Properties facts = new Properties();
      if (file != null) {
        facts.load(file);
      }
      return facts.getProperty("version", "");
    } catch (IOException e) {
      return "";
    }
  }

  /** Returns JOL's version from its jar; empty if the jar does not state one. */
  String version() {
    return version;
  }

  /**
   * A field's location according to JOL.
   *
   * @param name as declared
   */
  record Place(String name, long offset, long size) {}

  /**
   * JOL's layout of a class.
   *
   * @param fields by offset
   * @param bytes the shallow size of an instance
   */
  record Layout(List<Place> fields, long bytes) {}

  /** Reads the layout of a class's instances without an instance. */
  Layout layout(Class<?> type) {
    return of(ClassLayout.parseClass(type));
  }

  /** Reads the layout of an object. */
  Layout layoutOf(Object object) {
    return of(ClassLayout.parseInstance(object));
  }

  private static Layout of(ClassLayout read) {
    List<Place> fields = new ArrayList<>();
    for (FieldLayout field : read.fields()) {
      fields.add(new Place(field.name(), field.offset(), field.size()));
    }
    return new Layout(fields, read.instanceSize());
  }

  /**
   * Returns the shallow size of an array, in bytes.
   *
   * @param element its component type
   */
  long arrayBytes(Class<?> element, int length) {
    // To JOL, any name that is not a primitive type's means a reference.
    String name = element.isPrimitive() ? element.getName() : Object.class.getName();
    long end = vm.arrayBaseOffset(name) + (long) length * vm.arrayIndexScale(name);
    int alignment = vm.objectAlignment();
    return (end + alignment - 1) / alignment * alignment;
  }

  /**
   * JOL's count of an object graph.
   *
   * @param objects the number of objects, including the root
   * @param bytes the sum of their shallow sizes
   */
  record Graph(long objects, long bytes) {}

  /**
   * Counts everything reachable from a root. JOL follows every reference that reflection shows,
   * into threads and class loaders too, and records the path to each object as text, so it is
   * unsuitable for large graphs.
   */
  Graph graph(Object root) {
    GraphLayout graph = GraphLayout.parseInstance(root);
    return new Graph(graph.totalCount(), graph.totalSize());
  }
}
