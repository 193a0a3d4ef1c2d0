// expect TAMPERED COMPILE_ERROR
final class JoinOnce {
  static String join(String[] words) {
    sun.misc.Unsafe.class.getName();
    return String.join(",", words);
  }
}
