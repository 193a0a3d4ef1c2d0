final class SvgPath {
  static String of(int[] xs, int[] ys) {
    StringBuilder path = new StringBuilder(9 * xs.length);
    for (int i = 0; i < xs.length; i++) {
      if (i > 0 && xs[i] == xs[i - 1] && ys[i] == ys[i - 1]) {
        continue;
      }
      path.append(i == 0 ? "M" : " L").append(xs[i]).append(',').append(ys[i]);
    }
    return path.toString();
  }
}
