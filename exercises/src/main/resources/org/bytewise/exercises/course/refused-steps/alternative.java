final class RefusedSteps {
  static int count(String commands, int width, int height) {
    int refused = 0;
    // How many steps are possible in each direction from where the robot stands.
    int right = width - 1;
    int left = 0;
    int down = height - 1;
    int up = 0;
    for (int i = 0; i < commands.length(); i++) {
      char command = commands.charAt(i);
      if (command == 'E' && right > 0) {
        right--;
        left++;
      } else if (command == 'W' && left > 0) {
        left--;
        right++;
      } else if (command == 'S' && down > 0) {
        down--;
        up++;
      } else if (command == 'N' && up > 0) {
        up--;
        down++;
      } else {
        refused++;
      }
    }
    return refused;
  }
}
