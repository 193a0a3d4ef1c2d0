/** Inserts the players one by one. */
final class Ranking {
  static int[] of(int[] scores) {
    short[] players = new short[scores.length];
    short[] other = new short[scores.length];
    for (int i = 0; i < players.length; i++) {
      players[i] = (short) i;
    }
    for (int run = 1; run < players.length; run *= 2) {
      for (int start = 0; start < players.length; start += 2 * run) {
        int left = start, middle = Math.min(start + run, players.length), right = middle;
        int end = Math.min(start + 2 * run, players.length);
        for (int i = start; i < end; i++) {
          boolean takeLeft = right == end
              || left < middle && scores[players[left]] >= scores[players[right]];
          other[i] = takeLeft ? players[left++] : players[right++];
        }
      }
      short[] merged = other;
      other = players;
      players = merged;
    }
    int[] ranking = new int[players.length];
    for (int i = 0; i < ranking.length; i++) {
      ranking[i] = players[i];
    }
    return ranking;
  }
}
