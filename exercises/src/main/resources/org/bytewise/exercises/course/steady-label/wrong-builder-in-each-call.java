final class SteadyLabel {
  String of(int number) {
    StringBuilder label = new StringBuilder(16);
    label.append("no. ");
    for (int limit = 1000; limit > 1 && number < limit; limit /= 10) {
      label.append('0');
    }
    return label.append(number).toString();
  }
}
