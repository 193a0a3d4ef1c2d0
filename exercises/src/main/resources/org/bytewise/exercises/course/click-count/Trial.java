import java.util.Random;

final class Trial {
  /** A button with somebody else who listens, and work that clicks. Work is done twice in a run. */
  private static final class Work implements Runnable {
    final ClickCount.Button button = new ClickCount.Button();
    final int clicks;
    final RuntimeException stop = new IllegalStateException("stopped");
    boolean throwing;
    boolean thrown;
    int heardByOther;
    int counted;

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
    }
  }

  static Object[] examples() {
    return new Object[] {new Work(3), new Work(0)};
  }

  static Object input(Random random) {
    return new Work(random.nextInt(random.nextInt(4) == 0 ? 1000 : 10));
  }

  static Object run(Object input) {
    Work work = (Work) input;
    work.heardByOther = 0;
    work.thrown = false;
    work.throwing = false;
    work.counted = ClickCount.during(work.button, work);
    work.button.click();
    work.throwing = true;
    try {
      ClickCount.during(work.button, work);
    } catch (IllegalStateException e) {
      work.thrown = e == work.stop;
    }
    work.button.click();
    return null;
  }

  static Object view(Object input, Object result) {
    Work work = (Work) input;
    return "counted "
        + work.counted
        + ", another listener heard "
        + work.heardByOther
        + (work.thrown ? "" : ", and the exception of the second call is lost");
  }

  static Object show(Object input) {
    int clicks = ((Work) input).clicks;
    return "work with " + clicks + " clicks; then the same, but it throws in the end";
  }
}
