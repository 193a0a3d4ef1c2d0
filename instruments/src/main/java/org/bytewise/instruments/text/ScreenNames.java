package org.bytewise.instruments.text;

import java.util.regex.Pattern;

/** Shortens names for the screen. */
public final class ScreenNames {
  /** Matches the packages in the names of types and methods, which are clear without them. */
  private static final Pattern PACKAGES =
      Pattern.compile("(?<![\\w.\"])(?:\\p{Lower}\\w*\\.)+(?=\\p{Upper})");

  private ScreenNames() {}

  /** Returns a name of a type or method, or a text with such names, without packages. */
  public static String of(String name) {
    return PACKAGES.matcher(name).replaceAll("");
  }
}
