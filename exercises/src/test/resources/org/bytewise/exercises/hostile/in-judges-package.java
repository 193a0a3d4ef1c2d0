// expect COMPILE_ERROR
package org.bytewise.snippets.internal.child;

public final class JoinOnce {
  public static String join(String[] words) {
    return String.join(",", words);
  }
}
