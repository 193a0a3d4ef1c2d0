import java.util.ArrayList;
import java.util.List;

class Program {
  static int run() {
    List<Integer> grades = new ArrayList<>();
    int best = 0;
    for (int i = 0; i < 500; i++) {
      Integer grade = i % 100;
      best = highest(best, grade, i % 7);
      if (i % 10 == 0) {
        grades.add(grade);
      }
    }
    return best + grades.size();
  }

  static int highest(int... values) {
    int highest = values[0];
    for (int value : values) {
      highest = Math.max(highest, value);
    }
    return highest;
  }
}
