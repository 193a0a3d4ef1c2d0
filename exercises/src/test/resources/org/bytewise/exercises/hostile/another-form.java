// expect COMPILE_ERROR
final class JoinOnce {
  String join(String[] words) {
    return String.join(",", words);
  }
}
