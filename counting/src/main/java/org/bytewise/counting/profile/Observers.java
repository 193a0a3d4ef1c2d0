package org.bytewise.counting.profile;

import java.util.Optional;

/**
 * What receives the code's own objects in addition to the profile. Immutable; used by the thread
 * that reads the recording.
 *
 * @param objects receives them one by one
 * @param paths collects the call paths to them
 */
public record Observers(Optional<OwnObjects> objects, Optional<CallPaths> paths) {
  /** Only the profile is needed. */
  public static final Observers NONE = new Observers(Optional.empty(), Optional.empty());

  /** Returns observers that receive the objects one by one. */
  public static Observers of(OwnObjects objects) {
    return new Observers(Optional.of(objects), Optional.empty());
  }

  /** Returns observers that collect call paths. */
  public static Observers of(CallPaths paths) {
    return new Observers(Optional.empty(), Optional.of(paths));
  }
}
