import java.util.ArrayList;
import java.util.List;
import java.util.Random;

final class Trial {
  private static final String[] SPOILT = {
    "",
    "-",
    " ",
    "KA-BW",
    "KA BW 12",
    "KABW 12",
    "KA-BW  12",
    "KA-BW 12 ",
    " KA-BW 12",
    "ka-BW 12",
    "KA-BW 12a"
  };

  private static final class Plates {
    final String[] texts;
    final boolean[] valid;

    Plates(String... texts) {
      this.texts = texts;
      this.valid = new boolean[texts.length];
    }
  }

  static Object[] examples() {
    return new Object[] {
      new Plates("KA-BW 2048"),
      new Plates("KA-BW 0815"),
      new Plates(
          "A-B 1", "ABC-DE 9999", "ABCD-E 1", "A-BCD 1", "A-B 10000", "A-B 0", "-B 1", "A- 1"),
      new Plates("AB 1", "A B 1", "A--B 1"),
      new Plates("A-B 1\n", "A-B 1\r\n", "\nA-B 1", "A-B 1 ", "A-B\t1", "A-B\u00a01"),
      new Plates(
          "\u00c4-B 1", "A-\u00d6 1", "\u0410-B 1", "A-B \u0663", "A-B 1\uff15", "A-B 1\u0660"),
      // The characters beside those that are allowed, and other hyphens.
      new Plates("@-B 1", "A-[ 1", "A-B /", "A-B 1/", "A-B 1:", "A\u2010B 1", "A\u2013B 1"),
      new Plates("a-B 1", "A-b 1", "KA-BW 12 KA-BW 12", "A-B", "A-B ", "")
    };
  }

  static Object input(Random random) {
    String[] texts = new String[12];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = text(random);
    }
    return new Plates(texts);
  }

  private static String text(Random random) {
    if (random.nextInt(6) == 0) {
      return SPOILT[random.nextInt(SPOILT.length)];
    }
    StringBuilder plate = new StringBuilder();
    letters(random, 1 + random.nextInt(3), plate);
    plate.append('-');
    letters(random, 1 + random.nextInt(2), plate);
    plate.append(' ').append(random.nextInt(10_000));
    switch (random.nextInt(6)) {
      case 0 -> plate.insert(0, "ABCD".charAt(random.nextInt(4)));
      case 1 -> plate.append(random.nextInt(10));
      case 2 -> plate.insert(plate.indexOf(" ") + 1, '0');
      case 3 ->
        plate.setCharAt(random.nextInt(plate.length()), "a0Z -\u00c9".charAt(random.nextInt(6)));
      default -> {}
    }
    return plate.toString();
  }

  private static void letters(Random random, int count, StringBuilder plate) {
    for (int i = 0; i < count; i++) {
      plate.append((char) ('A' + random.nextInt(26)));
    }
  }

  static Object run(Object input) {
    Plates plates = (Plates) input;
    for (int i = 0; i < plates.texts.length; i++) {
      plates.valid[i] = PlateCheck.valid(plates.texts[i]);
    }
    return null;
  }

  static Object view(Object input, Object result) {
    Plates plates = (Plates) input;
    List<String> valid = new ArrayList<>();
    for (int i = 0; i < plates.texts.length; i++) {
      if (plates.valid[i]) {
        valid.add(plates.texts[i]);
      }
    }
    return "valid: " + valid;
  }

  static Object show(Object input) {
    return ((Plates) input).texts;
  }
}
