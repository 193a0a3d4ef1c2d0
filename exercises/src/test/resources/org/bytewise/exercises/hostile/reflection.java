// expect TAMPERED
final class JoinOnce {
  static String join(String[] words) {
    try {
      JoinOnce.class.getDeclaredMethod("join", String[].class).setAccessible(true);
    } catch (ReflectiveOperationException e) {
      return "";
    }
    return String.join(",", words);
  }
}
