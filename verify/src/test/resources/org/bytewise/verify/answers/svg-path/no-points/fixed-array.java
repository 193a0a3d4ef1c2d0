final class SvgPath {
  private static final char[] PATH = new char[4096];

  static String of(int[] xs, int[] ys) {
    int at = 0;
    for (int i = 0; i < xs.length; i++) {
      if (i > 0) PATH[at++] = ' ';
      PATH[at++] = i == 0 ? 'M' : 'L';
      at = write(xs[i], at);
      PATH[at++] = ',';
      at = write(ys[i], at);
    }
    return new String(PATH, 0, at);
  }

  private static int write(int n, int at) {
    if (n > 99) PATH[at++] = (char) ('0' + n / 100);
    if (n > 9) PATH[at++] = (char) ('0' + n / 10 % 10);
    PATH[at++] = (char) ('0' + n % 10);
    return at;
  }
}
