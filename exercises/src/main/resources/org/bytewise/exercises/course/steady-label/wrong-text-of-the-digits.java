final class SteadyLabel {
  private final StringBuilder label = new StringBuilder();

  String of(int number) {
    label.setLength(0);
    label.append("no. ");
    String digits = Integer.toString(number);
    for (int i = digits.length(); i < 4; i++) {
      label.append('0');
    }
    return label.append(digits).toString();
  }
}
