// expect COMPILE_ERROR TAMPERED
final class JoinOnce {
  static String join(String[] words) {
    return String.join(",", words);
  }
}

final class Random extends java.util.Random {}

final class Override {}

final class Integer {}

final class Object {}
