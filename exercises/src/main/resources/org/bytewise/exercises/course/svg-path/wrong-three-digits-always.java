final class SvgPath {
  static String of(int[] xs, int[] ys) {
    StringBuilder path = new StringBuilder(9 * xs.length);
    for (int i = 0; i < xs.length; i++) {
      path.append(i == 0 ? "M" : " L");
      digits(path, xs[i]);
      path.append(',');
      digits(path, ys[i]);
    }
    return path.toString();
  }

  private static void digits(StringBuilder path, int number) {
    path.append(number / 100).append(number / 10 % 10).append(number % 10);
  }
}
