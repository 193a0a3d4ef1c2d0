// expect TAMPERED
final class JoinOnce {
  static String join(String[] words) {
    jdk.jfr.FlightRecorder.getFlightRecorder().getRecordings().forEach(jdk.jfr.Recording::close);
    return String.join(",", words);
  }
}
