// expect TAMPERED
final class JoinOnce {
  static String join(String[] words) {
    try {
      new java.io.FileOutputStream(java.io.FileDescriptor.out).write(7);
    } catch (java.io.IOException e) {
      return "";
    }
    return String.join(",", words);
  }
}
