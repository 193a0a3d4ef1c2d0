package org.bytewise.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.bytewise.layout.HeapChange.Step;
import org.junit.jupiter.api.Test;

/** Tests that a walk that gives up makes a change incomplete, never wrong. */
class HeapMarkTest {
  private static final List<Object> KEPT = new ArrayList<>();

  private static final class Survivor {}

  private static final class Uninitialized {}

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

  @Test
  void the_lock_of_a_class_that_was_loaded_is_a_constant_and_not_an_array_of_numbers()
      throws Exception {
    URL[] classes = {HeapMarkTest.class.getProtectionDomain().getCodeSource().getLocation()};
    HeapMark mark = HeapMark.of(HOLDERS, HeapWalk.Limits.DEFAULT);
    try (URLClassLoader loader = new URLClassLoader(classes, null)) {
      // Loads the class and does not initialize it.
      KEPT.add(loader.loadClass(Uninitialized.class.getName()));
    }
    mark.pause();
    assertThat(mark.change().groups())
        .filteredOn(group -> group.type().equals("int[]"))
        .allMatch(HeapChange.Group::isClassLock);
    KEPT.clear();
  }

  /** Each of the classes of arrays is a new one. */
  @Test
  void the_name_of_a_class_that_was_loaded_is_new_only_if_the_program_has_asked_for_it() {
    HeapMark mark = HeapMark.of(HOLDERS, HeapWalk.Limits.DEFAULT);
    KEPT.add(new Survivor[0][][][]);
    mark.pause();
    List<HeapChange.Group> unasked = mark.change().groups();
    mark = HeapMark.of(HOLDERS, HeapWalk.Limits.DEFAULT);
    KEPT.add(new Survivor[0][][][][].getClass().getName());
    mark.pause();
    assertThat(names(mark.change().groups())).isNotEmpty();
    assertThat(names(unasked)).isEmpty();
    KEPT.clear();
  }

  private static List<HeapChange.Group> names(List<HeapChange.Group> groups) {
    return groups.stream()
        .filter(group -> group.type().equals(String.class.getName()))
        .filter(group -> {
          Step last = group.path().get(group.path().size() - 1);
          return last.kind() == Step.Kind.SLOT || last.name().equals("name");
        })
        .toList();
  }

  @Test
  void nothing_of_a_walk_stays_alive_when_the_program_runs_again() {
    HeapMark mark = HeapMark.of(HOLDERS, HeapWalk.Limits.DEFAULT);
    mark.pause();
    mark.resume();
    mark.pause();
    // An index of objects consists of such arrays, and no walk visits them.
    assertThat(mark.change().unseen()).doesNotContainKeys("[[I", "[[Ljava.lang.Object;");
  }
}
