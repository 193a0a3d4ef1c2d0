// expect MEMORY RUNTIME_ERROR
final class JoinOnce {
  static String join(String[] words) {
    throw new OutOfMemoryError("not so");
  }
}
