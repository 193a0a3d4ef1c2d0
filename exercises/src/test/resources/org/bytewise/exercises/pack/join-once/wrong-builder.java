final class JoinOnce {
  static String join(String[] words) {
    StringBuilder all = new StringBuilder();
    for (String word : words) {
      all.append(all.isEmpty() ? "" : ",").append(word);
    }
    return all.toString();
  }
}
