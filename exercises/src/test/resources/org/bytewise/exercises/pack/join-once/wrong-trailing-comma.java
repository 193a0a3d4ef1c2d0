final class JoinOnce {
  static String join(String[] words) {
    String all = "";
    for (String word : words) {
      all += word + ",";
    }
    return all;
  }
}
