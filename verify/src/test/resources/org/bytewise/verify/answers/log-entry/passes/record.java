record LogEntry(
    short shortDay, short shortMinute, byte byteLevel, char charMillis, boolean failed) {
  LogEntry(int day, int minute, int level, int millis, boolean failed) {
    this((short) day, (short) minute, (byte) level, (char) millis, failed);
  }

  int day() {
    return shortDay;
  }

  int minute() {
    return shortMinute;
  }

  int level() {
    return byteLevel;
  }

  int millis() {
    return charMillis;
  }
}
