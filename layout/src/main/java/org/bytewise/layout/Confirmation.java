package org.bytewise.layout;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * Who says that a layout and what belongs to it are right. What is shown is always the VM's own
 * answer; where JOL reads the same, two have said so independently. Immutable.
 *
 * @param by {@code jol} and {@code vm}, or {@code vm} alone; empty for a simulated VM
 * @param difference in what JOL differs, and why, in one line; null where it agrees or was not
 *     asked
 * @param version JOL's, from its jar; empty where it was not asked
 */
public record Confirmation(List<String> by, String difference, String version)
    implements Serializable {
  private static final String JOL = "jol";
  private static final String VM = "vm";

  /** No confirmation: what is shown was computed. */
  public static final Confirmation NONE = new Confirmation(List.of(), null, "");

  /** The VM alone, JOL was not asked. */
  public static final Confirmation BY_VM = new Confirmation(List.of(VM), null, "");

  /** Copies the list. */
  public Confirmation {
    by = List.copyOf(by);
  }

  static Confirmation of(JolReader jol, Optional<String> difference) {
    return new Confirmation(
        difference.isPresent() ? List.of(VM) : List.of(JOL, VM),
        difference.orElse(null),
        jol.version());
  }

  /**
   * What JOL says of a class of which a layout was read in the running VM.
   *
   * @param type the class, or array class
   * @param layout the VM's answer
   */
  public static Confirmation ofType(Class<?> type, ObjectLayout layout) {
    return layout.vm().simulated()
        ? NONE
        : JolStart.reader()
            .map(jol -> of(jol, new Comparison(jol).ofType(type, layout)))
            .orElse(BY_VM);
  }

  /**
   * What JOL says of an object that was measured in the running VM, and of what it holds.
   *
   * @param object not null
   * @param layout the VM's answer
   * @param footprint our count
   */
  public static Confirmation ofValue(Object object, ObjectLayout layout, Footprint footprint) {
    if (layout.vm().simulated()) {
      return NONE;
    }
    return JolStart.reader()
        .map(jol -> {
          Comparison comparison = new Comparison(jol);
          return of(
              jol,
              comparison
                  .ofInstance(object, layout)
                  .or(() -> comparison.ofGraph(object, footprint)));
        })
        .orElse(BY_VM);
  }

  /** Starts JOL in the background, where it has not been started; returns at once. */
  public static void prepare() {
    JolStart.inBackground();
  }

  /** Whether JOL was asked, and says the same. */
  public boolean isByBoth() {
    return by.contains(JOL);
  }

  /** One line for people; nothing where JOL was not asked. */
  public Optional<String> line() {
    if (isByBoth()) {
      return Optional.of(name() + " and the VM agree");
    }
    return Optional.ofNullable(difference).map(why -> "as the VM says; " + name() + " " + why);
  }

  private String name() {
    return version.isEmpty() ? "JOL" : "JOL " + version;
  }
}
