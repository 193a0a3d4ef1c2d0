package org.bytewise.instruments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads code from a file or from standard input. Separate from {@link SourceOption}, so that a
 * question about a type need not load it.
 */
final class SourceReader {
  /**
   * The maximum length of code, in bytes: people write far less, the compiler takes most of a
   * minute for ten times as much, and a device is endless.
   */
  private static final int MOST_BYTES = 1 << 20;

  private static final String STANDARD_INPUT = "standard input";

  private SourceReader() {}

  /** Returns a call that {@link SourceOption#isNamed}, with the code in its place. */
  static InstrumentCall resolved(InstrumentContext context, InstrumentCall call)
      throws InstrumentException {
    String file = call.option(SourceOption.FILE.name()).orElse(null);
    if (file == null) {
      String before = call.text().substring(0, call.text().length() - 1);
      return call.withText(before + standardInput(context));
    }
    if (!call.text().isEmpty() && !call.text().matches("\\d+[kKmMgG]")) {
      throw InstrumentException.usage("code and --file cannot be combined: leave one of them out");
    }
    String before = call.text().isEmpty() ? "" : call.text() + " ";
    return call.withText(
        before + (file.equals(SourceOption.STANDARD_INPUT) ? standardInput(context) : read(file)));
  }

  private static String standardInput(InstrumentContext context) throws InstrumentException {
    StandardInput input = context
        .host()
        .standardInput()
        .orElseThrow(() -> InstrumentException.usage(
            "the prompt itself reads standard input: name a file or type the code"));
    try {
      return text(input.in(), input.charset(), STANDARD_INPUT);
    } catch (CharacterCodingException e) {
      throw InstrumentException.usage("%s is not valid %s, the encoding of this locale: convert it"
          .formatted(STANDARD_INPUT, input.charset()));
    } catch (IOException e) {
      throw InstrumentException.environment(STANDARD_INPUT + " cannot be read", e);
    }
  }

  private static String read(String name) throws InstrumentException {
    try (InputStream in = Files.newInputStream(Path.of(name))) {
      return text(in, StandardCharsets.UTF_8, "'" + name + "'");
    } catch (NoSuchFileException | InvalidPathException e) {
      throw InstrumentException.usage("there is no file '%s'".formatted(name));
    } catch (AccessDeniedException e) {
      throw InstrumentException.usage("no permission to read '%s'".formatted(name));
    } catch (CharacterCodingException e) {
      throw InstrumentException.usage("'%s' is not valid UTF-8".formatted(name));
    } catch (IOException e) {
      boolean folder = Files.isDirectory(Path.of(name));
      throw InstrumentException.usage(
          folder
              ? "'%s' is a folder: name a file in it".formatted(name)
              : "'%s' cannot be read".formatted(name));
    }
  }

  private static String text(InputStream in, Charset charset, String name)
      throws IOException, InstrumentException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw InstrumentException.usage(
          "%s is longer than %d MB, too much for one snippet: measure a part of it"
              .formatted(name, MOST_BYTES >> 20));
    }
    return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
