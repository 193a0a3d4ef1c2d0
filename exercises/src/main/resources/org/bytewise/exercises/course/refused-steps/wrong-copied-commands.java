final class RefusedSteps {
  static int count(String commands, int width, int height) {
    int x = 0;
    int y = 0;
    int refused = 0;
    for (char command : commands.toCharArray()) {
      int nextX = x;
      int nextY = y;
      switch (command) {
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
