final class SvgPath {
  static String of(int[] xs, int[] ys) {
    // TODO Give the builder its room at once.
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < xs.length; i++) {
      path.append(i == 0 ? "M" : " L").append(xs[i]).append(',').append(ys[i]);
    }
    return path.toString();
  }
}
