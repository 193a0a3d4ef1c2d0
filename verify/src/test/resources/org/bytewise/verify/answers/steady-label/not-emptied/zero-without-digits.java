final class SteadyLabel {
  private final StringBuilder label = new StringBuilder();

  String of(int number) {
    label.setLength(0);
    label.append("no. ");
    for (int limit = 1000; limit > 1 && number < limit && number > 0; limit /= 10) {
      label.append('0');
    }
    return label.append(number).toString();
  }
}
