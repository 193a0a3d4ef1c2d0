// expect RUNTIME_ERROR
final class JoinOnce {
  static String join(String[] words) {
    throw new Odd();
  }
}

final class Odd extends RuntimeException {
  @Override
  public StackTraceElement[] getStackTrace() {
    throw new Error();
  }
}
