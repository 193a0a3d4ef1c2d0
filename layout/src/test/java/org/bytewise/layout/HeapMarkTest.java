package org.bytewise.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that a walk that gives up makes a change incomplete, never wrong. */
class HeapMarkTest {
  private static final List<Object> KEPT = new ArrayList<>();

  private static final class Survivor {}

  private static final HeapHolders HOLDERS = new HeapHolders() {
    @Override
    public Holder of(Class<?> type) {
      return type == HeapMarkTest.class ? Holder.VARIABLE : Holder.LIBRARY;
    }

    @Override
    public Holder of(Thread thread) {
      return Holder.TOOL;
    }

    @Override
    public boolean isInternal(Class<?> type) {
      return false;
    }

    @Override
    public int age(Class<?> type) {
      return 0;
    }
  };

  private static HeapChange changeWith(HeapWalk.Limits limits) {
    KEPT.clear();
    HeapMark mark = HeapMark.of(HOLDERS, limits);
    KEPT.add(new Survivor());
    mark.pause();
    return mark.change();
  }

  private static List<String> types(HeapChange change) {
    return change.groups().stream().map(HeapChange.Group::type).toList();
  }

  @Test
  void what_came_between_two_whole_walks_is_found() {
    HeapChange change = changeWith(HeapWalk.Limits.DEFAULT);
    assertThat(change.doubt()).isNull();
    assertThat(types(change)).contains(TypeNames.of(Survivor.class));
  }

  @Test
  void after_a_first_walk_that_gave_up_nothing_is_taken_for_new() {
    HeapChange change = changeWith(new HeapWalk.Limits(1_000, Long.MAX_VALUE));
    assertThat(change.doubt()).isEqualTo("there are too many objects to visit all of them");
    assertThat(change.groups()).isEmpty();
  }

  @Test
  void after_a_walk_between_two_runs_that_gave_up_nothing_is_taken_for_new() {
    HeapMark mark = HeapMark.of(HOLDERS, new HeapWalk.Limits(1_000_000, Long.MAX_VALUE));
    Object[] many = new Object[1_100_000];
    for (int i = 0; i < many.length; i++) {
      many[i] = new int[0];
    }
    mark.pause();
    KEPT.add(many);
    mark.resume();
    mark.pause();
    assertThat(mark.change().doubt()).isEqualTo("there are too many objects to visit all of them");
    assertThat(mark.change().groups()).isEmpty();
    KEPT.clear();
  }
}
