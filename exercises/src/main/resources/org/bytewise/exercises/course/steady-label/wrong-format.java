final class SteadyLabel {
  String of(int number) {
    return String.format("no. %04d", number);
  }
}
