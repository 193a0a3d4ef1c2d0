// expect TIMEOUT RUNTIME_ERROR
final class JoinOnce {
  static String join(String[] words) {
    "a".repeat(40).concat("!").matches("(a+)+b|(a|aa)+c|(.*a){30}d");
    return String.join(",", words);
  }
}
