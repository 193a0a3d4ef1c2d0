import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

final class Trial {
  private static final String[] AROUND = {"", "", "5", " 12.", "-", ".8", "oil;"};

  private static final class Place {
    final byte[] bytes;
    final byte[] before;
    final int from;
    final int to;

    Place(String before, String amount, String behind) {
      bytes = (before + amount + behind).getBytes(StandardCharsets.US_ASCII);
      this.before = bytes.clone();
      from = before.length();
      to = from + amount.length();
    }

    boolean isChanged() {
      return !Arrays.equals(bytes, before);
    }

    String amount() {
      return new String(before, from, to - from, StandardCharsets.US_ASCII);
    }
  }

  /** Places that are read in one call, and what was read. */
  private static final class Prices {
    final Place[] places;
    final long[] cents;

    Prices(Place... places) {
      this.places = places;
      this.cents = new long[places.length];
    }
  }

  static Object[] examples() {
    return new Object[] {
      new Prices(new Place("rope;", "-12.34", "")),
      new Prices(new Place("", "7.5", ";oil")),
      new Prices(new Place("", "12", "")),
      new Prices(new Place("", "-0.05", ""), new Place("", "0.5", ""), new Place("", "-0", "")),
      new Prices(new Place("1", "2.3", "4"), new Place("9", "8", ".76"), new Place("-", "1", "")),
      new Prices(new Place("", "0".repeat(30) + "1.05", ""), new Place("x", "-000.5", "")),
      new Prices(new Place("", "007.10", ""), new Place("", "1.15", ""), new Place("", "0.29", "")),
      new Prices(
          new Place("", "92233720368547758.07", ""), new Place("", "-92233720368547758.08", "")),
      new Prices(new Place("", "21474836.48", ""), new Place("", "90071992547409.93", ""))
    };
  }

  static Object input(Random random) {
    Place[] places = new Place[6];
    for (int i = 0; i < places.length; i++) {
      String before = AROUND[random.nextInt(AROUND.length)];
      String amount = i == 0 ? "-0." + (1 + random.nextInt(9)) : amount(random);
      places[i] = new Place(before, amount, AROUND[random.nextInt(AROUND.length)]);
    }
    return new Prices(places);
  }

  private static String amount(Random random) {
    StringBuilder amount = new StringBuilder(random.nextInt(3) == 0 ? "-" : "");
    switch (random.nextInt(5)) {
      case 0 -> amount.append('0');
      case 1 -> amount.append(Long.MAX_VALUE / 1000 - random.nextInt(100));
      default -> amount.append(random.nextInt(Integer.MAX_VALUE) >> random.nextInt(31));
    }
    int digits = random.nextInt(3);
    for (int i = 0; i < digits; i++) {
      amount.append(i == 0 ? "." : "").append(random.nextInt(3) == 0 ? 0 : random.nextInt(10));
    }
    return amount.toString();
  }

  static Object run(Object input) {
    Prices prices = (Prices) input;
    for (int i = 0; i < prices.places.length; i++) {
      Place place = prices.places[i];
      prices.cents[i] = ReadCents.at(place.bytes, place.from, place.to);
    }
    return null;
  }

  static Object view(Object input, Object result) {
    Prices prices = (Prices) input;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < prices.places.length; i++) {
      text.append(prices.places[i].isChanged() ? "array changed! " : "");
      text.append(i == 0 ? "" : "; ").append(prices.places[i].amount()).append(" gives ");
      text.append(prices.cents[i]);
    }
    return text.toString();
  }

  static Object show(Object input) {
    StringBuilder text = new StringBuilder();
    for (Place place : ((Prices) input).places) {
      text.append(text.length() == 0 ? "" : "; ").append('"');
      text.append(new String(place.before, StandardCharsets.US_ASCII)).append("\" from ");
      text.append(place.from).append(" to ").append(place.to);
    }
    return text.toString();
  }
}
