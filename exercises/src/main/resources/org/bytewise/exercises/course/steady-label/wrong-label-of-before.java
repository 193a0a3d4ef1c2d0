final class SteadyLabel {
  private final StringBuilder label = new StringBuilder();

  String of(int number) {
    label.delete(0, 8).append("no. ");
    for (int limit = 1000; limit > 1 && number < limit; limit /= 10) {
      label.append('0');
    }
    return label.append(number).toString();
  }
}
