package org.bytewise.lessons.measure;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * The stop to which functions such as {@code heapObjects()} refer. Immutable.
 *
 * @param code the code that stopped
 * @param shown the index of the stop that was drawn before; -1 if none was
 * @param now the index of the stop
 */
public record StopAtHand(SteppedCode code, int shown, int now) {

  public StopAtHand {
    Objects.requireNonNull(code, "code");
    Objects.checkIndex(now, code.stops().size());
  }

  private CodeStop stop() {
    return code.stops().get(now);
  }

  int frames() {
    return stop().frames();
  }

  /** Returns the objects on the heap by type. */
  List<TypeCount> heap() throws MeasurementException {
    if (stop().uncounted() > 0) {
      throw new MeasurementException("the heap has too many objects to count; use fewer of them");
    }
    return stop().heap();
  }

  /** Returns how many objects have become unreachable since the stop that was drawn before. */
  int gone() {
    Set<Integer> gone = new TreeSet<>();
    for (int i = firstUnseen(); i <= now; i++) {
      gone.addAll(code.stops().get(i).gone());
    }
    return gone.size();
  }

  /** Returns the index of the first stop after the one that was drawn before. */
  private int firstUnseen() {
    return shown < 0 || shown >= now ? now : shown + 1;
  }

  /**
   * Returns the label of the object that a variable referred to when the stop before was drawn, or
   * refers to now if it did not.
   *
   * @throws MeasurementException if it never refers to an object
   */
  int label(String variable) throws MeasurementException {
    OptionalInt before =
        shown < 0 ? OptionalInt.empty() : code.stops().get(shown).label(variable);
    OptionalInt label = before.isPresent() ? before : stop().label(variable);
    if (label.isEmpty()) {
      throw new MeasurementException(
          "there is no variable \"" + variable + "\" that refers to an object");
    }
    return label.getAsInt();
  }

  /** Returns the names of the variables that now refer to the object of {@link #label}, sorted. */
  Set<String> pointers(String variable) throws MeasurementException {
    int label = label(variable);
    Set<String> names = new TreeSet<>();
    for (CodeStop.Named one : stop().variables()) {
      if (one.label() == label) {
        names.add(one.name());
      }
    }
    return names;
  }
}
