import java.util.Random;

final class Trial {
  /** A button with someone else who listens, and work that clicks, done four times in a run. */
  private static final class Work implements Runnable {
    final ClickCount.Button button = new ClickCount.Button();
    final int clicks;
    final RuntimeException stop = new IllegalStateException("stopped");
    final Error failure = new AssertionError("failed");
    final Runnable nested = this::runNested;
    boolean throwing;
    boolean failing;
    boolean thrown;
    boolean failed;
    int heardByOther;
    int counted;
    int outer;
    int inner;

    Work(int clicks) {
      this.clicks = clicks;
      button.add(() -> heardByOther++);
    }

    @Override
    public void run() {
      for (int i = 0; i < clicks; i++) {
        button.click();
      }
      if (throwing) {
        throw stop;
      }
      if (failing) {
        throw failure;
      }
    }

    private void runNested() {
      button.click();
      inner = ClickCount.during(button, this);
      button.click();
    }
  }

  static Object[] examples() {
    // The last one clicks more often than a short or a char can count.
    return new Object[] {new Work(3), new Work(0), new Work(70_000)};
  }

  static Object input(Random random) {
    return new Work(random.nextInt(random.nextInt(4) == 0 ? 1000 : 10));
  }

  static Object run(Object input) {
    Work work = (Work) input;
    work.heardByOther = 0;
    work.thrown = false;
    work.failed = false;
    work.throwing = false;
    work.failing = false;
    work.counted = ClickCount.during(work.button, work);
    work.button.click();
    work.throwing = true;
    try {
      ClickCount.during(work.button, work);
    } catch (IllegalStateException e) {
      work.thrown = e == work.stop;
    }
    work.throwing = false;
    work.failing = true;
    try {
      ClickCount.during(work.button, work);
    } catch (AssertionError e) {
      work.failed = e == work.failure;
    }
    work.button.click();
    work.failing = false;
    work.outer = ClickCount.during(work.button, work.nested);
    return null;
  }

  static Object view(Object input, Object result) {
    Work work = (Work) input;
    int[] added = new int[1];
    int heardByOther = work.heardByOther;
    Runnable listener = () -> added[0]++;
    Runnable earlier = () -> {};
    work.button.add(earlier);
    ClickCount.during(
        work.button,
        () -> {
          work.button.remove(earlier);
          work.button.add(listener);
        });
    work.button.click();
    // Nothing that is created here may stay with the input.
    work.button.remove(listener);
    return "counted "
        + work.counted
        + ", another listener heard "
        + heardByOther
        + (work.thrown ? "" : ", and the exception of the second call is lost")
        + (work.failed ? "" : ", and the error of the third call is lost")
        + "; one call within another: counted "
        + work.inner
        + " within "
        + work.outer
        + (added[0] == 1 ? "" : "; the listener that work added is not called any more");
  }

  static Object show(Object input) {
    int clicks = ((Work) input).clicks;
    return "work with " + clicks
        + " clicks; then the same, but it throws in the end; then within another";
  }
}
