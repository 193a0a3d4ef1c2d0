package org.bytewise.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import org.bytewise.snippets.session.SnippetSession;

/**
 * Sizes of objects in a child VM, by the layout rules of 64-bit HotSpot with compressed class
 * pointers or compact headers and an alignment of 8 bytes. Sizes are in bytes.
 *
 * @param header of an object that is not an array
 * @param reference of a field or an element
 */
record CountedVm(int header, int reference) {
  private static final int ALIGNMENT = 8;
  private static final int LENGTH = 4;

  /** The VM of a session, which must be one of those that the rules hold for. */
  static CountedVm of(SnippetSession session) {
    assertThat(option(session, "ObjectAlignmentInBytes")).isEqualTo("\"8\"");
    assertThat(option(session, "UseCompressedClassPointers")).isEqualTo("\"true\"");
    boolean compact = option(session, "UseCompactObjectHeaders").equals("\"true\"");
    boolean compressed = option(session, "UseCompressedOops").equals("\"true\"");
    return new CountedVm(compact ? 8 : 12, compressed ? 4 : 8);
  }

  private static String option(SnippetSession session, String name) {
    Transcript transcript = session.evaluateUncounted("""
        java.lang.management.ManagementFactory
            .getPlatformMXBean(com.sun.management.HotSpotDiagnosticMXBean.class)
            .getVMOption("%s").getValue()
        """.formatted(name));
    return transcript.evaluations().get(0) instanceof Evaluation.Value value
        ? value.text()
        : "no such option";
  }

  /** An object of a class without superclass fields; fields may have been declared in any order. */
  long object(int fieldBytes) {
    return aligned(header + fieldBytes);
  }

  /** An array. */
  long array(int elementBytes, long length) {
    int base = header + LENGTH;
    return aligned((elementBytes == Long.BYTES ? aligned(base) : base) + elementBytes * length);
  }

  private static long aligned(long bytes) {
    return (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }
}
