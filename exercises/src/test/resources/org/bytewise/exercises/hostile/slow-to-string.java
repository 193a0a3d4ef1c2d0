// expect TIMEOUT
final class JoinOnce {
  static String join(String[] words) {
    throw new Slow();
  }
}

final class Slow extends RuntimeException {
  @Override
  public String getMessage() {
    while (true) {
      Thread.onSpinWait();
    }
  }
}
