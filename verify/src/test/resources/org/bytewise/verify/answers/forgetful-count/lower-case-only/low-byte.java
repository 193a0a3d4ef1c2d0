final class ForgetfulCount {
  static int vowels(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      switch ((char) (text.charAt(i) & 0xff)) {
        case 'a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U' -> count++;
        default -> {}
      }
    }
    return count;
  }
}
