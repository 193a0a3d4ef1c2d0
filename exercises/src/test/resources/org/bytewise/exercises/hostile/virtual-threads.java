// expect TAMPERED
final class JoinOnce {
  static String join(String[] words) {
    try {
      Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, (Runnable) () -> {});
    } catch (ReflectiveOperationException e) {
      return "";
    }
    return String.join(",", words);
  }
}
