package org.bytewise.junit.internal.vm;

import java.util.Map;
import java.util.Properties;

/** Keeps the system properties of this VM those that a test has in the other one. */
final class SameProperties {
  private final Properties initial = (Properties) System.getProperties().clone();

  /** Sets these properties, and takes back whatever earlier tests had set. */
  void apply(Map<String, String> properties) {
    Properties now = (Properties) initial.clone();
    now.putAll(properties);
    System.setProperties(now);
  }
}
