import java.util.Arrays;

/** Sorts the characters in two arrays, which a thread keeps until a longer string comes. */
final class SameLetters {
  private static final class Scratch {
    private char[] first = new char[100];
    private char[] second = new char[100];
  }

  private static final ThreadLocal<Scratch> SCRATCH = ThreadLocal.withInitial(Scratch::new);

  static boolean test(String a, String b) {
    int length = a.length();
    if (b.length() != length) {
      return false;
    }
    Scratch scratch = SCRATCH.get();
    if (scratch.first.length < length) {
      scratch.first = new char[2 * length];
      scratch.second = new char[2 * length];
    }
    a.getChars(0, length, scratch.first, 0);
    b.getChars(0, length, scratch.second, 0);
    Arrays.sort(scratch.first, 0, length);
    Arrays.sort(scratch.second, 0, length);
    return Arrays.equals(scratch.first, 0, length, scratch.second, 0, length);
  }
}
