final class SvgPath {
  static String of(int[] xs, int[] ys) {
    int length = 0;
    for (int i = 0; i < xs.length; i++) {
      length += 3 + digits(xs[i]) + digits(ys[i]);
    }
    StringBuilder path = new StringBuilder(length);
    for (int i = 0; i < xs.length; i++) {
      path.append('L').append(xs[i]).append(',').append(ys[i]).append(' ');
    }
    if (xs.length > 0) {
      path.setCharAt(0, 'M');
      path.setLength(path.length() - 1);
    }
    return path.toString();
  }

  private static int digits(int number) {
    return number < 10 ? 1 : number < 100 ? 2 : 3;
  }
}
