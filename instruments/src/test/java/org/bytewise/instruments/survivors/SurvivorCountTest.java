package org.bytewise.instruments.survivors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.AllocationProfile.TypeAmount;
import org.bytewise.instruments.survivors.Survivors.Certainty;
import org.bytewise.layout.HeapChange;
import org.bytewise.layout.HeapChange.Group;
import org.bytewise.layout.HeapChange.Step;
import org.bytewise.layout.HeapHolders.Holder;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.Transcript;
import org.junit.jupiter.api.Test;

/** Made-up heaps, for what happens too rarely in a real one. */
class SurvivorCountTest {
  /** Two arrays that became reachable as the text of names of classes. */
  private static final Group NAMES = new Group(
      "byte[]",
      null,
      Holder.LINKAGE,
      false,
      2,
      120,
      56,
      List.of(
          new Step(Step.Kind.VM, "", ""),
          new Step(Step.Kind.FIELD, "java.lang.Class", "name"),
          new Step(Step.Kind.FIELD, "java.lang.String", "value")));

  private static Survivors survivors(TypeAmount... created) {
    return survivors(NAMES, created);
  }

  private static Survivors survivors(Group found, TypeAmount... created) {
    Amount all =
        List.of(created).stream().map(TypeAmount::amount).reduce(Amount.ZERO, Amount::plus);
    AllocationProfile profile = new AllocationProfile(
        all, List.of(created), List.of(), Amount.ZERO, Amount.ZERO, 0, true, null);
    Transcript transcript = new Transcript(
        List.of(new Evaluation.Completed("{ }", profile, Duration.ZERO)), "", 0, List.of());
    return new SurvivorCount(transcript, new HeapChange(List.of(found), Map.of(), 1, null))
        .survivors();
  }

  @Test
  void names_of_classes_are_not_those_of_code_that_creates_no_string() {
    Survivors found = survivors(new TypeAmount("byte[]", new Amount(100, 10_001_600)));
    assertThat(found.all()).isEqualTo(Amount.ZERO);
    assertThat(found.certainty()).isEqualTo(Certainty.AT_LEAST);
    assertThat(found.reason()).startsWith("objects of type byte[] are held by tools observing");
  }

  @Test
  void they_may_be_those_of_code_that_creates_strings() {
    Survivors found = survivors(
        new TypeAmount("byte[]", new Amount(2, 120)),
        new TypeAmount("java.lang.String", new Amount(2, 48)));
    assertThat(found.all()).isEqualTo(new Amount(2, 120));
  }

  @Test
  void the_locks_of_classes_are_not_the_arrays_of_code() {
    List<Step> path = List.of(
        new Step(Step.Kind.VM, "", ""),
        new Step(Step.Kind.FIELD, "java.lang.Class", "componentType"));
    Group locks = new Group("int[]", null, Holder.LINKAGE, true, 2, 32, 16, path);
    Survivors found = survivors(locks, new TypeAmount("int[]", new Amount(3, 168)));
    assertThat(found.all()).isEqualTo(Amount.ZERO);
    assertThat(found.reason()).isNull();
  }
}
