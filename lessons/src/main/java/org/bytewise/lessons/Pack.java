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

/** Where lessons are read from: the packaged ones, or a folder. */
interface Pack {

  /** Names the lessons' files, one in each line, in the order in which they are learnt. */
  String INDEX = "lessons.txt";

  /** A file's text. */
  String read(String file) throws IOException;

  /** How mistakes name a file. */
  String nameOf(String file);

  /** Lesson files that are there, indexed or not; none where they cannot be listed. */
  List<String> present() throws IOException;

  default LessonSource source(String file) throws IOException {
    return new LessonSource(nameOf(file), read(file));
  }

  /** The index's entries with their lines; blank lines and those with # are no entries. */
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

  /** The lessons that come with Bytewise, in a jar or in a folder of classes. */
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

  /** The lessons in a folder. */
  static Pack ofFolder(Path folder) {
    return new Pack() {
      @Override
      public String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
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
