package org.bytewise.layout;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * Which sources confirm a layout and the sizes that belong to it. What is shown is always the VM's
 * own answer; where JOL agrees, two independent sources confirm it. Immutable.
 *
 * @param by {@code jol} and {@code vm}, or only {@code vm}; empty for a simulated VM
 * @param difference one line on how JOL differs and why; null if it agrees or was not asked
 * @param version JOL's version, from its jar; empty if it was not asked
 */
public record Confirmation(List<String> by, String difference, String version)
    implements Serializable {
  private static final String JOL = "jol";
  private static final String VM = "vm";

  /** No confirmation, because the layout was computed, not measured. */
  public static final Confirmation NONE = new Confirmation(List.of(), null, "");

  /** Confirmed by the VM only; JOL was not asked. */
  public static final Confirmation BY_VM = new Confirmation(List.of(VM), null, "");

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
   * Compares the layout of a class in the running VM with JOL's.
   *
   * @param type the class or array class
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
   * Compares the layout and the deep size of an object in the running VM with JOL's.
   *
   * @param object not null
   * @param layout the VM's answer
   * @param footprint the deep size as counted here
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

  /** Starts JOL in the background unless it has been started, and returns immediately. */
  public static void prepare() {
    JolStart.inBackground();
  }

  /** Returns whether JOL was asked and agrees. */
  public boolean isByBoth() {
    return by.contains(JOL);
  }

  /** Returns the result as one readable line; empty if JOL was not asked. */
  public Optional<String> line() {
    if (isByBoth()) {
      return Optional.of(name() + " and the VM agree");
    }
    return Optional.ofNullable(difference).map(why -> "as the VM reports; " + name() + " " + why);
  }

  private String name() {
    return version.isEmpty() ? "JOL" : "JOL " + version;
  }
}
