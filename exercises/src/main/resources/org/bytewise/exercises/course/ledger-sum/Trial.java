import java.util.Random;

final class Trial {
  private static final String[] CURRENCIES = {"EUR", "EUR", "EUR", "EURO", "EU", "CHF", "XEUR"};

  record Question(String ledger, String currency) {}

  static Object[] examples() {
    return new Object[] {
      new Question("2024-05-01;EUR;1999\n2024-05-02;CHF;50\n", "EUR"),
      new Question("d1;EUR;5\nd2;EURO;7\nd3;EUR;-6", "EUR"),
      new Question("", "EUR"),
      new Question("d1;eur;1\nd2;EUR;20\nd3;Eur;300\n", "EUR"),
      new Question("d1;XEUR;5\nd2;EUROX;7\nEUR;CHF;6\nd4;EU;8\n", "EUR"),
      new Question("d1;EUR;2147483647\nd2;EUR;2147483647\nd3;CHF;1\n", "EUR"),
      new Question("d1;EUR;-2147483648\nd2;EUR;-1\n", "EUR"),
      new Question("d1;k\u010d;12\nd2;kc;3\nd3;K\u010c;4", "k\u010d"),
      new Question("d1;EUR;-0", "X")
    };
  }

  static Object input(Random random) {
    StringBuilder ledger = new StringBuilder();
    for (int i = 20 + random.nextInt(30); i > 0; i--) {
      ledger.append(2000 + random.nextInt(30)).append('-').append(1 + random.nextInt(12));
      ledger.append(random.nextInt(6) == 0 ? "-EUR" : "").append(';');
      ledger.append(CURRENCIES[random.nextInt(CURRENCIES.length)]).append(';');
      ledger.append(amount(random)).append('\n');
    }
    if (random.nextBoolean()) {
      ledger.setLength(ledger.length() - 1);
    }
    return new Question(ledger.toString(), random.nextInt(3) == 0 ? "CHF" : "EUR");
  }

  private static int amount(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> Integer.MAX_VALUE - random.nextInt(1000);
      case 1 -> -random.nextInt(1000);
      default -> random.nextInt(10_000);
    };
  }

  static long run(Object input) {
    Question question = (Question) input;
    return LedgerSum.of(question.ledger(), question.currency());
  }
}
