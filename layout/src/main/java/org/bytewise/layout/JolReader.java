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
 * What JOL reads in the running VM: the only class that knows JOL. Started once, by
 * {@link JolStart}; thread-safe from then on.
 */
final class JolReader {
  /** Without it JOL refuses records and hidden classes. */
  private static final String EVERY_FIELD = "jol.magicFieldOffset";

  private static final String FACTS = "/META-INF/maven/org.openjdk.jol/jol-core/pom.properties";

  private final String version;
  private final VirtualMachine vm;

  private JolReader(String version, VirtualMachine vm) {
    this.version = version;
    this.vm = vm;
  }

  /**
   * Starts JOL and loads what a reading takes. It is given its view of the VM, because what it
   * looks for by itself it reports on standard output, also where it has been told not to look:
   * another agent, and the Serviceability Agent.
   *
   * @param sizes the agent's; null where there is no agent
   * @throws ReflectiveOperationException where this is another JOL than the one that is known
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
      // The learner's properties are as they were.
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

  /** JOL's version, as its jar says; empty where it does not. */
  String version() {
    return version;
  }

  /**
   * A field as JOL sees it.
   *
   * @param name as declared
   */
  record Place(String name, long offset, long size) {}

  /**
   * What JOL reads of a class.
   *
   * @param fields by offset
   * @param bytes the size of an instance
   */
  record Layout(List<Place> fields, long bytes) {}

  /** The layout of a class's instances, without an instance. */
  Layout layout(Class<?> type) {
    return of(ClassLayout.parseClass(type));
  }

  /** The layout of an object. */
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
   * The size of an array.
   *
   * @param element its component type
   */
  long arrayBytes(Class<?> element, int length) {
    // A name of a type that is not primitive stands for a reference.
    String name = element.isPrimitive() ? element.getName() : Object.class.getName();
    long end = vm.arrayBaseOffset(name) + (long) length * vm.arrayIndexScale(name);
    int alignment = vm.objectAlignment();
    return (end + alignment - 1) / alignment * alignment;
  }

  /**
   * What JOL counts from a root on.
   *
   * @param objects how many
   * @param bytes together
   */
  record Graph(long objects, long bytes) {}

  /**
   * Counts what can be reached. JOL goes wherever reflection leads, into threads and class loaders
   * too, and notes the path to each object in words: not for large graphs.
   */
  Graph graph(Object root) {
    GraphLayout graph = GraphLayout.parseInstance(root);
    return new Graph(graph.totalCount(), graph.totalSize());
  }
}
