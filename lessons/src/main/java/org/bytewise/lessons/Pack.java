package org.bytewise.lessons;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bytewise.lessons.format.LessonSource;
import org.bytewise.screen.ByteOrderMark;

/** A source of lessons: the packaged ones, or a folder. */
interface Pack {

  /** The index: the lessons' file names, one per line, in the order of the course. */
  String INDEX = "lessons.txt";

  /** Returns the text of a file. */
  String read(String file) throws IOException;

  /** Returns the name of a file in mistakes. */
  String nameOf(String file);

  /** Returns the existing lesson files, indexed or not; empty if they cannot be listed. */
  List<String> present() throws IOException;

  default LessonSource source(String file) throws IOException {
    return new LessonSource(nameOf(file), read(file));
  }

  /** Returns the entries of the index, skipping blank lines and lines that begin with {@code #}. */
  default List<Entry> index() throws IOException {
    List<String> lines = read(INDEX).lines().map(String::strip).toList();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isEmpty() && !line.startsWith("#")) {
        entries.add(new Entry(line, i + 1));
      }
    }
    return entries;
  }

  /**
   * A line of the index.
   *
   * @param file as written
   * @param line counted from 1
   */
  record Entry(String file, int line) {}

  /** Returns the lessons that come with Bytewise, in a jar or in a folder of classes. */
  static Pack packaged() {
    return new Pack() {
      @Override
      public String read(String file) throws IOException {
        try (InputStream in = Pack.class.getResourceAsStream(file)) {
          if (in == null) {
            throw new NoSuchFileException(file);
          }
          return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
      }

      @Override
      public String nameOf(String file) {
        return file;
      }

      @Override
      public List<String> present() {
        return List.of();
      }
    };
  }

  /** Returns the lessons in a folder. */
  static Pack ofFolder(Path folder) {
    return new Pack() {
      @Override
      public String read(String file) throws IOException {
        return ByteOrderMark.removed(Files.readString(folder.resolve(file)));
      }

      @Override
      public String nameOf(String file) {
        return folder.resolve(file).toString();
      }

      @Override
      public List<String> present() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
          return files
              .map(path -> path.getFileName().toString())
              .filter(name -> name.endsWith(".md") && !name.equals("README.md"))
              .sorted()
              .toList();
        }
      }
    };
  }
}
