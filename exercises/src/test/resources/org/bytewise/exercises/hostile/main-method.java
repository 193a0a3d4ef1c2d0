// expect NO_RESULT
final class JoinOnce {
  static void main() {
    System.exit(0);
  }

  static String join(String[] words) {
    String all = String.join(",", words);
    main();
    return all;
  }
}
