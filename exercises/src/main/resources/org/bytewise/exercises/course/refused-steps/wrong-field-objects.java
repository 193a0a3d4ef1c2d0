final class RefusedSteps {
  private record Field(int x, int y) {
    Field next(char command) {
      return switch (command) {
        case 'N' -> new Field(x, y - 1);
        case 'E' -> new Field(x + 1, y);
        case 'S' -> new Field(x, y + 1);
        case 'W' -> new Field(x - 1, y);
        default -> new Field(-1, y);
      };
    }
  }

  static int count(String commands, int width, int height) {
    Field at = new Field(0, 0);
    int refused = 0;
    for (int i = 0; i < commands.length(); i++) {
      Field next = at.next(commands.charAt(i));
      if (next.x >= 0 && next.x < width && next.y >= 0 && next.y < height) {
        at = next;
      } else {
        refused++;
      }
    }
    return refused;
  }
}
