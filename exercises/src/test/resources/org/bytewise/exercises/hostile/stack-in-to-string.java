// expect RUNTIME_ERROR
final class JoinOnce {
  static String join(String[] words) {
    throw new Deep();
  }
}

final class Deep extends RuntimeException {
  @Override
  public String getMessage() {
    return getMessage() + "!";
  }
}
