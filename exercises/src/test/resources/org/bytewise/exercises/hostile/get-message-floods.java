// expect RUNTIME_ERROR
final class JoinOnce {
  static String join(String[] words) {
    throw new Odd();
  }
}

final class Odd extends RuntimeException {
  @Override
  public String getMessage() {
    return "x".repeat(20_000_000);
  }
}
