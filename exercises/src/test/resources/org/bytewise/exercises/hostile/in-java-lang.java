// expect COMPILE_ERROR
package java.lang;

final class JoinOnce {
  static String join(String[] words) {
    return String.join(",", words);
  }
}
