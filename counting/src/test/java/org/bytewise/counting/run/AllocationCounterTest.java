package org.bytewise.counting.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bytewise.counting.CountingFlags;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ordinary compiled code is counted to the object, without a session. */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class AllocationCounterTest {
  private static List<String> counted;

  @BeforeAll
  static void runs() throws IOException, InterruptedException {
    // The array's header is 16 bytes with these flags on 17 and on 25.
    List<String> flags = Stream.concat(
            CountingFlags.all().stream(), Stream.of("-XX:+UseCompressedClassPointers"))
        .toList();
    counted = CountingVm.output(flags);
  }

  @Test
  void an_array_is_counted_exactly() {
    assertThat(counted)
        .contains(
            "array: [TypeAmount[type=int[], amount=Amount[objects=1, bytes=416]]], nothing once, "
                + "exact");
  }

  @Test
  void what_a_method_of_the_jdk_creates_belongs_to_the_line_that_calls_it() {
    assertThat(counted)
        .contains(
            "copy: [TypeAmount[type=int[], amount=Amount[objects=2, bytes=832]]], nothing once, "
                + "exact")
        .filteredOn(line -> line.startsWith("  " + CountingVm.class.getName()))
        .isNotEmpty();
  }

  @Test
  void a_run_that_creates_nothing_shows_nothing() {
    assertThat(counted).contains("nothing: [], nothing once, exact");
  }

  @Test
  void a_run_that_throws_is_counted_with_its_exception() {
    assertThat(counted)
        .filteredOn(line -> line.startsWith("throws: "))
        .singleElement()
        .asString()
        .contains("type=double[], amount=Amount[objects=1, bytes=816]")
        .contains("type=java.lang.IllegalStateException, amount=Amount[objects=1, ")
        .endsWith(", exact, threw as it should");
  }

  @Test
  void what_the_vm_creates_once_is_shown_apart_and_only_once() {
    String object = "[TypeAmount[type=%s.Loaded, amount=Amount[objects=1, bytes=16]]], "
        .formatted(CountingVm.class.getName());
    assertThat(counted).contains("first: " + object + "some once, exact");
    assertThat(counted).contains("again: " + object + "nothing once, exact");
  }

  @Test
  void a_vm_with_thread_local_buffers_says_that_it_hides_objects()
      throws IOException, InterruptedException {
    assertThat(CountingVm.output(List.of()))
        .filteredOn(line -> line.startsWith("array: "))
        .singleElement()
        .asString()
        .endsWith("its flags keep them from being seen");
  }
}
