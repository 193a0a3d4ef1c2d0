final class RefusedSteps {
  static int count(String commands, int width, int height) {
    boolean[][] visited = new boolean[height][width];
    int x = 0;
    int y = 0;
    for (int i = 0; i < commands.length(); i++) {
      x += commands.charAt(i) == 'E' ? 1 : commands.charAt(i) == 'W' ? -1 : 0;
      y += commands.charAt(i) == 'S' ? 1 : commands.charAt(i) == 'N' ? -1 : 0;
      visited[y][x] = true;
    }
    return 0;
  }
}
