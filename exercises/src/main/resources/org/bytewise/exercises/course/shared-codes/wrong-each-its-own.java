import java.util.Arrays;

final class SharedCodes {
  static String[] of(String[] lines) {
    return Arrays.stream(lines).map(line -> line.split(";", 2)[0]).toArray(String[]::new);
  }
}
