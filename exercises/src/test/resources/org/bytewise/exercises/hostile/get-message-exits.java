// expect NO_RESULT
final class JoinOnce {
  static String join(String[] words) {
    throw new Odd();
  }
}

final class Odd extends RuntimeException {
  @Override
  public String getMessage() {
    Runtime.getRuntime().halt(0);
    return null;
  }
}
