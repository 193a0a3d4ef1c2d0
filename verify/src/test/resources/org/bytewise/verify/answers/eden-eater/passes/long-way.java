abstract class EdenEater {
  static final int LINE = 4 * 5;
  static final String TYPE = " int [ ] ";
}
