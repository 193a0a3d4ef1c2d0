// expect OVER_BUDGET FLAKY
final class JoinOnce {
  static int calls;
  static String[] given;

  static String slow(String[] words) {
    String all = "";
    for (int i = 0; i < words.length; i++) {
      all += (i > 0 ? "," : "") + words[i];
    }
    return all;
  }

  static final class H10 {
    static final String ALL = slow(given);
  }

  static final class H11 {
    static final String ALL = slow(given);
  }

  static final class H12 {
    static final String ALL = slow(given);
  }

  static final class H13 {
    static final String ALL = slow(given);
  }

  static final class H14 {
    static final String ALL = slow(given);
  }

  static final class H15 {
    static final String ALL = slow(given);
  }

  static String join(String[] words) {
    given = words;
    return switch (calls++) {
      case 10 -> H10.ALL;
      case 11 -> H11.ALL;
      case 12 -> H12.ALL;
      case 13 -> H13.ALL;
      case 14 -> H14.ALL;
      case 15 -> H15.ALL;
      default -> slow(words);
    };
  }
}
