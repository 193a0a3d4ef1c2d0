final class VoteCount {
  private static final int FIRST_OF_LOOP = 11;
  public static final int LINE = FIRST_OF_LOOP + 2;
  public static final String TYPE = "java.lang" + ".Integer";
}
