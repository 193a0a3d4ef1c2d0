final class SteadyLabel {
  private final StringBuilder label = new StringBuilder();

  String of(int number) {
    label.setLength(0);
    label.append("no. ").append(number < 1000 ? "0" : "");
    return label.append(number).toString();
  }
}
