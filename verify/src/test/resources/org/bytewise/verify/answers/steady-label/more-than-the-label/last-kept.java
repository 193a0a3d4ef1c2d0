final class SteadyLabel {
  private final StringBuilder builder = new StringBuilder();
  private int last = -1;
  private String label;

  String of(int number) {
    if (number != last) {
      builder.setLength(0);
      builder.append("no. ");
      for (int limit = 1000; limit > 1 && number < limit; limit /= 10) {
        builder.append('0');
      }
      label = builder.append(number).toString();
      last = number;
    }
    return label;
  }
}
