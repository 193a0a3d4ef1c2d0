final class ForgetfulCount {
  static int vowels(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case 'a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U', '\u00e9', '\u00ef' -> count++;
        default -> {}
      }
    }
    return count;
  }
}
