final class ForgetfulCount {
  private static String lastText = "";
  private static int lastCount;

  static int vowels(String text) {
    if (!text.equals(lastText)) {
      int count = 0;
      for (int i = 0; i < text.length(); i++) {
        if ("aeiouAEIOU".indexOf(text.charAt(i)) >= 0) {
          count++;
        }
      }
      lastText = text;
      lastCount = count;
    }
    return lastCount;
  }
}
