final class SteadyLabel {
  // TODO Keep the builder in a field, and use it again at each call.
  String of(int number) {
    StringBuilder label = new StringBuilder("no. ");
    String digits = String.valueOf(number);
    for (int i = digits.length(); i < 4; i++) {
      label.append('0');
    }
    return label.append(digits).toString();
  }
}
