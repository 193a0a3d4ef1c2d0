package org.bytewise.verdicts;

import java.util.Locale;

/** A library whose verdicts are compared, and how a budget is written for it. */
enum Tool {
  BYTEWISE("`bytewise-junit`") {
    @Override
    String header() {
      return """
          import org.bytewise.junit.AllocatesAtMost;
          import org.bytewise.junit.AllocatesNothing;
          import org.junit.jupiter.api.Test;

          class BytewiseTests {
          """;
    }

    @Override
    String test(String name, String call, long bytes) {
      String budget =
          bytes == 0 ? "@AllocatesNothing" : "@AllocatesAtMost(bytes = %d)".formatted(bytes);
      return """
            @Test
            %s
            void %s() {
              %s;
            }
          """.formatted(budget, name, call);
    }
  },

  QUICKPERF("QuickPerf 1.1.0") {
    @Override
    String header() {
      return """
          import org.junit.jupiter.api.Test;
          import org.quickperf.junit5.QuickPerfTest;
          import org.quickperf.jvm.allocation.AllocationUnit;
          import org.quickperf.jvm.annotations.ExpectMaxHeapAllocation;
          import org.quickperf.jvm.annotations.ExpectNoHeapAllocation;

          @QuickPerfTest
          class QuickperfTests {
          """;
    }

    @Override
    String test(String name, String call, long bytes) {
      String budget = bytes == 0
          ? "@ExpectNoHeapAllocation"
          : "@ExpectMaxHeapAllocation(value = %d, unit = AllocationUnit.BYTE)".formatted(bytes);
      return """
            @Test
            %s
            void %s() {
              %s;
            }
          """.formatted(budget, name, call);
    }
  },

  JFRUNIT("JfrUnit 1.0.0.Alpha2") {
    @Override
    String header() {
      return """
          import static org.junit.jupiter.api.Assertions.assertTrue;

          import org.bytewise.verdicts.EventSum;
          import org.junit.jupiter.api.Test;
          import org.moditect.jfrunit.EnableEvent;
          import org.moditect.jfrunit.EnableEvent.StacktracePolicy;
          import org.moditect.jfrunit.JfrEventTest;
          import org.moditect.jfrunit.JfrEvents;

          @JfrEventTest
          public class JfrunitTests {
            public JfrEvents events = new JfrEvents();

          """;
    }

    @Override
    String test(String name, String call, long bytes) {
      return """
            @Test
            @EnableEvent(
                value = "jdk.ObjectAllocationInNewTLAB", stackTrace = StacktracePolicy.INCLUDED)
            @EnableEvent(
                value = "jdk.ObjectAllocationOutsideTLAB", stackTrace = StacktracePolicy.INCLUDED)
            public void %s() {
              %s;
              assertTrue(EventSum.bytes(events) <= %d);
            }
          """.formatted(name, call, bytes);
    }
  },

  HELPER("`ThreadMXBean` helper") {
    @Override
    String header() {
      return """
          import static org.junit.jupiter.api.Assertions.assertTrue;

          import org.bytewise.verdicts.Helper;
          import org.junit.jupiter.api.Test;

          class HelperTests {
          """;
    }

    @Override
    String test(String name, String call, long bytes) {
      return """
            @Test
            void %s() {
              assertTrue(Helper.bytes(() -> %s) <= %d);
            }
          """.formatted(name, call, bytes);
    }
  };

  private final String title;

  Tool(String title) {
    this.title = title;
  }

  /** Returns the name in the table. */
  String title() {
    return title;
  }

  /** Returns the name in options and in files. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the name of the class with the tests. */
  String testClass() {
    return name().charAt(0) + id().substring(1) + "Tests";
  }

  /** Returns the beginning of that class, up to its first test. */
  abstract String header();

  /** Returns a test that passes if the code allocates at most that many bytes. */
  abstract String test(String name, String call, long bytes);
}
