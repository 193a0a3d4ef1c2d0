package org.bytewise.snippets.internal.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InputDigestTest {
  private final InputDigest digest = new InputDigest(InputDigestTest.class.getClassLoader());

  static Stream<Arguments> changes() {
    return Stream.of(
        change(() -> new int[] {1, 2}, array -> ((int[]) array)[1] = 3),
        change(() -> new double[] {1, 2}, array -> ((double[]) array)[1] = -0.0),
        change(() -> new byte[] {1, 2}, array -> ((byte[]) array)[0]++),
        change(() -> new char[] {'a'}, array -> ((char[]) array)[0] = 'b'),
        change(() -> new boolean[2], array -> ((boolean[]) array)[1] = true),
        change(() -> new String[] {"a", "b"}, array -> ((String[]) array)[0] = null),
        change(() -> new int[][] {{1}, {2}}, array -> ((int[][]) array)[1][0] = 1),
        change(() -> new ArrayList<>(List.of(1, 2)), list -> ((List<?>) list).remove(0)),
        change(() -> new ArrayList<>(List.of("b", "a")), list -> ((List<?>) list).sort(null)),
        change(() -> new HashSet<>(Set.of("b", "a")), set -> ((Set<?>) set).remove("b")),
        change(
            () -> new HashMap<>(Map.of("k", new int[1])),
            map -> ((int[]) ((Map<?, ?>) map).get("k"))[0] = 9),
        change(() -> new ArrayDeque<>(List.of(1, 2)), queue -> ((ArrayDeque<?>) queue).poll()),
        change(() -> ByteBuffer.allocate(4), buffer -> ((ByteBuffer) buffer).get()),
        change(() -> ByteBuffer.allocate(4), buffer -> ((ByteBuffer) buffer).put(2, (byte) 1)));
  }

  private interface Change {
    void to(Object input);
  }

  private static Arguments change(Supplier<Object> input, Change change) {
    return Arguments.of(input, change);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void a_change_shows_and_equal_inputs_have_the_same_digests(
      Supplier<Object> input, Change change) {
    Object one = input.get();
    long[] before = digest.parts(one);
    assertThat(digest.parts(input.get())).isEqualTo(before);
    assertThat(digest.parts(one)).as("digested twice").isEqualTo(before);
    change.to(one);
    assertThat(digest.parts(one)).isNotEqualTo(before);
  }

  @Test
  void the_order_in_a_set_or_map_does_not_matter() {
    Set<Integer> one = new HashSet<>(16);
    Set<Integer> other = new HashSet<>(1024);
    Stream.of(1, 17, 33, 500).forEach(one::add);
    Stream.of(500, 33, 17, 1).forEach(other::add);
    assertThat(digest.parts(one)).isEqualTo(digest.parts(other));
  }

  @Test
  void a_list_that_contains_itself_and_one_that_throws_have_a_digest() {
    List<Object> itself = new ArrayList<>();
    itself.add(itself);
    assertThat(digest.parts(itself)).hasSize(1);
    List<Object> broken = new ArrayList<>() {
      private static final long serialVersionUID = 1L;

      @Override
      public int size() {
        throw new IllegalStateException("not now");
      }
    };
    assertThat(digest.parts(broken)).hasSize(1);
  }
}
