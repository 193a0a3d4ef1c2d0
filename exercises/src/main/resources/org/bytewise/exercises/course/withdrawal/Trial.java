import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

final class Trial {
  private static final String[] ACCOUNTS = {"savings", "rent", "Ann", "", "J\u00f6rg", "a: b", "%s"};

  record Call(String account, long balance, long cents) {
    @Override
    public String toString() {
      String name = "".equals(account) ? "''" : account;
      return "rest(" + name + ", " + balance + ", " + cents + ")";
    }
  }

  /** Withdrawals that are allowed, and those refused, which are tried before anything is counted. */
  private static final class Calls {
    final Call[] allowed;
    final Call[] refused;
    final long[] left;

    /** What is left, and what became of the refused ones: part of the result, not of the input. */
    final AtomicReference<Object[]> outcome;

    Calls(Call[] allowed, Call[] refused) {
      this.allowed = allowed;
      this.refused = refused;
      this.left = new long[allowed.length];
      this.outcome = new AtomicReference<>(new Object[] {left, failures(refused)});
    }

    /** Reads the messages only when everything has failed, as a log does. */
    private static String[] failures(Call[] refused) {
      Throwable[] failures = new Throwable[refused.length];
      for (int i = 0; i < refused.length; i++) {
        try {
          Withdrawal.rest(refused[i].account(), refused[i].balance(), refused[i].cents());
        } catch (RuntimeException | AssertionError e) {
          failures[i] = e;
        }
      }
      String[] texts = new String[refused.length];
      for (int i = 0; i < refused.length; i++) {
        texts[i] = refused[i] + (failures[i] == null ? " is allowed" : " throws " + text(failures[i]));
      }
      return texts;
    }

    private static String text(Throwable failure) {
      String name = failure.getClass().getSimpleName();
      if (failure instanceof NullPointerException) {
        name = "NullPointerException";
      } else if (failure instanceof IllegalArgumentException) {
        name = "IllegalArgumentException";
      }
      return name + ": " + failure.getMessage();
    }
  }

  private static Call[] calls(Call... calls) {
    return calls;
  }

  static Object[] examples() {
    return new Object[] {
      new Calls(
          calls(new Call("savings", 1000, 250), new Call("savings", 750, 750)),
          calls(
              new Call("savings", 250, 300),
              new Call("savings", 250, 0),
              new Call(null, 250, 300))),
      new Calls(
          calls(new Call("", 1, 1), new Call("%s", 1_000_001, 1_000_000)),
          calls(
              new Call(null, 1000, 250),
              new Call(null, 0, 0),
              new Call("rent", -20, -10),
              new Call("rent", -20, -30),
              new Call("%s%n", 299, 300))),
      new Calls(
          calls(
              new Call("all", Long.MAX_VALUE, Long.MAX_VALUE), new Call("one", Long.MAX_VALUE, 1)),
          calls(
              new Call("overdrawn", Long.MIN_VALUE, 1),
              new Call("overdrawn", -2, Long.MAX_VALUE),
              new Call("odd", Long.MAX_VALUE, Long.MIN_VALUE),
              new Call("", 0, 0)))
    };
  }

  static Object input(Random random) {
    Call[] allowed = new Call[6];
    for (int i = 0; i < allowed.length; i++) {
      long cents = 1 + random.nextInt(i == 0 ? 5 : 1_000_000);
      long more = random.nextInt(3) == 0 ? 0 : random.nextInt(1_000_000);
      allowed[i] = new Call(account(random), cents + 1000 + more, cents + 1000);
    }
    Call[] refused = new Call[5];
    for (int i = 0; i < refused.length; i++) {
      String account = i == 0 ? null : account(random);
      long balance = random.nextInt(2000) - 500;
      long cents = i < 3 ? -random.nextInt(1000) : Math.max(0, balance) + 1 + random.nextInt(9);
      refused[i] = new Call(account, balance, cents);
    }
    return new Calls(allowed, refused);
  }

  private static String account(Random random) {
    String account = ACCOUNTS[random.nextInt(ACCOUNTS.length)];
    return random.nextBoolean() ? account : account + random.nextInt(1000);
  }

  static Object run(Object input) {
    Calls calls = (Calls) input;
    for (int i = 0; i < calls.allowed.length; i++) {
      Call call = calls.allowed[i];
      calls.left[i] = Withdrawal.rest(call.account(), call.balance(), call.cents());
    }
    return calls.outcome.get();
  }

  static Object show(Object input) {
    Calls calls = (Calls) input;
    StringBuilder text = new StringBuilder("allowed:");
    for (Call call : calls.allowed) {
      text.append(' ').append(call);
    }
    text.append("; refused:");
    for (Call call : calls.refused) {
      text.append(' ').append(call);
    }
    return text.toString();
  }
}
