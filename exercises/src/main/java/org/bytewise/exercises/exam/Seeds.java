package org.bytewise.exercises.exam;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bytewise.snippets.trial.TrialInput;

/**
 * The inputs of the examinations of one exercise, each of which has a seed of its own. Immutable.
 */
final class Seeds {
  private static final int WARMING = 16;
  private static final int COUNTED = 16;
  private static final int PAIRED = 6;
  private static final int HEAVY = 2;

  private final Secret secret;
  private final String exercise;

  private Seeds(Secret secret, String exercise) {
    this.secret = secret;
    this.exercise = exercise;
  }

  static Seeds of(Secret secret, String exercise) {
    return new Seeds(secret, exercise);
  }

  private byte[] seed(String use, int index) {
    return secret.seed(exercise + "\0" + use + "\0" + index);
  }

  private List<TrialInput> inputs(String use, int count) {
    return IntStream.range(0, count).mapToObj(i -> TrialInput.of(seed(use, i))).toList();
  }

  /** Returns the inputs of the first calls, which need not be cheap. */
  List<TrialInput> warming() {
    return inputs("warming", WARMING);
  }

  /** Returns generated inputs whose calls must keep the budget. */
  List<TrialInput> counted() {
    return inputs("counted", COUNTED);
  }

  /** Returns an even number of inputs, two of which are called before the results are looked at. */
  List<TrialInput> paired() {
    return inputs("paired", PAIRED);
  }

  List<TrialInput> heavy() {
    return IntStream.range(0, HEAVY)
        .mapToObj(i -> TrialInput.heavy(seed("heavy", i)))
        .toList();
  }

  /** Returns the inputs of the calls whose survivors or results are weighed. */
  List<TrialInput> held(String series, int count) {
    return inputs("held " + series, count);
  }

  /** Returns the numbers below {@code count}, shuffled. */
  List<Integer> order(String use, int index, int count) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    Collections.shuffle(order, new Random(ByteBuffer.wrap(seed(use, index)).getLong()));
    return order;
  }
}
