final class DaysInMonth {
  static int days(int month, boolean leap) {
    return switch ((byte) month) {
      case 1, 3, 5, 7, 8, 10, 12 -> 31;
      case 4, 6, 9, 11 -> 30;
      case 2 -> leap ? 29 : 28;
      default -> 0;
    };
  }
}
