package org.bytewise.instruments.step;
import org.bytewise.screen.*;
import java.util.*;
class Show {
  public static void main(String[] a) throws Exception {
    int w = Integer.parseInt(a[0]), h = Integer.parseInt(a[1]);
    boolean opened = a.length > 3 && a[3].equals("e");
    Glyphs g = a.length > 2 && a[2].equals("ascii") ? Glyphs.ASCII : Glyphs.UNICODE;
    for (StepScenes.Scene s : StepScenes.all()) {
      for (int i = Math.max(0, s.stops().size() - 3); i < s.stops().size(); i++) {
        System.out.println("=".repeat(w));
        for (Line l : new StepScreen(s.sources(), w, h, g).lines(s.moment(i), opened, "")) {
          System.out.println(l.text() + (Columns.of(l.text()) > w ? "   <<<<<<<<<< WIDE" : ""));
        }
      }
    }
  }
}
