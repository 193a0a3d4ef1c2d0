final class ForgetfulCount {
  static int vowels(String text) {
    return text.replaceAll("[^aeiouAEIOU]", "").length();
  }
}
