// expect TAMPERED
final class JoinOnce {
  static String join(String[] words) {
    ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
        .setThreadAllocatedMemoryEnabled(false);
    return String.join(",", words);
  }
}
