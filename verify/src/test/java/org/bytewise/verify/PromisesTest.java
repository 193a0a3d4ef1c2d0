package org.bytewise.verify;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.bytewise.counting.recorder.CountedCall;
import org.bytewise.counting.recorder.Recorder;
import org.bytewise.junit.AllocatesNothing;
import org.bytewise.layout.Layouts;
import org.junit.jupiter.api.Test;

/** What the tool promises about its own allocations, held by its own library. */
class PromisesTest {
  private final CountedCall call;

  PromisesTest() throws ReflectiveOperationException {
    call = CountedCall.of(MethodHandles.lookup()
        .findVirtual(Object.class, "hashCode", MethodType.methodType(int.class)));
  }

  @Test
  @AllocatesNothing
  void reading_the_count_of_a_thread_creates_nothing() {
    Recorder.bytesSince(Recorder.threadBytes());
  }

  @Test
  @AllocatesNothing
  void a_counted_call_boxes_nothing() throws Throwable {
    call.call("a string with a large hash code");
  }

  @Test
  @AllocatesNothing
  void the_size_of_a_primitive_type_is_known_without_an_object() {
    Layouts.primitiveBytes(long.class);
  }
}
