package org.bytewise.exercises.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out why a system refuses to create a jail, and what to do about it. */
final class Obstacle {
  private static final Path SYSTEM = Path.of("/proc/sys");

  private Obstacle() {}

  static String ofSystem() {
    return of(SYSTEM);
  }

  /**
   * Returns the most likely reason.
   *
   * @param system the folder of the kernel's settings
   */
  static String of(Path system) {
    if (is(system.resolve("user/max_user_namespaces"), "0")) {
      return "user namespaces are switched off: set user.max_user_namespaces with sysctl";
    }
    if (is(system.resolve("kernel/unprivileged_userns_clone"), "0")) {
      return "only root may create user namespaces: set"
          + " kernel.unprivileged_userns_clone=1 with sysctl";
    }
    if (is(system.resolve("kernel/apparmor_restrict_unprivileged_userns"), "1")) {
      return "AppArmor restricts user namespaces: set"
          + " kernel.apparmor_restrict_unprivileged_userns=0 with sysctl";
    }
    return "a container must be allowed to create user namespaces and to mount /proc in them";
  }

  private static boolean is(Path setting, String value) {
    try {
      return Files.isReadable(setting) && Files.readString(setting).strip().equals(value);
    } catch (IOException e) {
      return false;
    }
  }
}
