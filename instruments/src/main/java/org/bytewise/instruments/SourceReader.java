package org.bytewise.instruments;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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
    try {
      return context
          .host()
          .standardInput()
          .orElseThrow(() -> InstrumentException.usage(
              "the prompt itself reads standard input: name a file or type the code"));
    } catch (CharacterCodingException e) {
      throw InstrumentException.usage("standard input is not valid text in this locale's encoding");
    } catch (IOException e) {
      throw InstrumentException.environment("standard input cannot be read", e);
    }
  }

  private static String read(String name) throws InstrumentException {
    try {
      byte[] bytes = Files.readAllBytes(Path.of(name));
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
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
}
