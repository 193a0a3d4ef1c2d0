final class SvgPath {
  private static final int LONGEST = "L999,99 ".length();

  static String of(int[] xs, int[] ys) {
    StringBuilder path = new StringBuilder(LONGEST * xs.length);
    for (int i = 0; i < xs.length; i++) {
      path.append(i == 0 ? "M" : " L").append(xs[i]).append(',').append(ys[i]);
    }
    return path.toString();
  }
}
