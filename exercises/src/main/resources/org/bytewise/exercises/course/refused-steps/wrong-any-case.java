final class RefusedSteps {
  static int count(String commands, int width, int height) {
    int x = 0;
    int y = 0;
    int refused = 0;
    for (int i = 0; i < commands.length(); i++) {
      int nextX = x;
      int nextY = y;
      switch (Character.toUpperCase(commands.charAt(i))) {
        case 'N' -> nextY--;
        case 'E' -> nextX++;
        case 'S' -> nextY++;
        case 'W' -> nextX--;
        default -> nextX = -1;
      }
      if (nextX >= 0 && nextX < width && nextY >= 0 && nextY < height) {
        x = nextX;
        y = nextY;
      } else {
        refused++;
      }
    }
    return refused;
  }
}
