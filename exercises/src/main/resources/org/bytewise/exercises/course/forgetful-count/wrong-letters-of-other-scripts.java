final class ForgetfulCount {
  static int vowels(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (Character.toLowerCase(text.charAt(i))) {
        case 'a', 'e', 'i', 'o', 'u' -> count++;
        default -> {}
      }
    }
    return count;
  }
}
