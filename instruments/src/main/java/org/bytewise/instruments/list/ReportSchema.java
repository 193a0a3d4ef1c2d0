package org.bytewise.instruments.list;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON schema of all reports, in which each instrument has a definition by its name. */
public final class ReportSchema {
  private static final String FILE = "report.schema.json";

  private ReportSchema() {}

  /** Returns the schema as text that ends in a line feed. */
  public static String text() {
    try (InputStream in = ReportSchema.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the packaged schema cannot be read", e);
    }
  }
}
