final class SvgPath {
  static String of(int[] xs, int[] ys) {
    StringBuilder path = new StringBuilder(9 * xs.length);
    for (int i = 0; i < xs.length; i++) {
      path.append((i == 0 ? "M" : " L") + xs[i] + "," + ys[i]);
    }
    return path.toString();
  }
}
