final class SvgPath {
  static String of(int[] xs, int[] ys) {
    StringBuilder path = new StringBuilder(Math.max(1, xs.length * 9));
    String separator = "M";
    int i = 0;
    while (i < xs.length) {
      path.append(separator);
      path.append(xs[i]);
      path.append(",");
      path.append(ys[i]);
      separator = " L";
      i++;
    }
    return path.toString();
  }
}
