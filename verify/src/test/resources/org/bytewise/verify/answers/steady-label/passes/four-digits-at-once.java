final class SteadyLabel {
  private final StringBuilder label = new StringBuilder("no. 0000");

  String of(int number) {
    if (number > 9999) {
      label.setLength(4);
      label.append(number);
    } else {
      label.setLength(8);
      int rest = number;
      for (int at = 7; at > 3; at--) {
        label.setCharAt(at, (char) ('0' + rest % 10));
        rest /= 10;
      }
    }
    return label.toString();
  }
}
