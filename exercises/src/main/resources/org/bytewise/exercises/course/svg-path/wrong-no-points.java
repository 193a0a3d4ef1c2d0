final class SvgPath {
  static String of(int[] xs, int[] ys) {
    StringBuilder path = new StringBuilder(9 * xs.length + 1);
    path.append('M').append(xs[0]).append(',').append(ys[0]);
    for (int i = 1; i < xs.length; i++) {
      path.append(" L").append(xs[i]).append(',').append(ys[i]);
    }
    return path.toString();
  }
}
