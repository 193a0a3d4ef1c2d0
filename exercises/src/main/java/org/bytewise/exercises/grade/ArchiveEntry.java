package org.bytewise.exercises.grade;

import java.io.IOException;

/**
 * An entry of an archive, while it is being read.
 *
 * @param name as in the archive, with {@code /} between its parts
 * @param content can be read once, before the next entry
 */
record ArchiveEntry(String name, Kind kind, Content content) {
  /** What the entry would become when unpacked. */
  enum Kind {
    FILE("a file"),
    FOLDER("a folder"),
    LINK("a link"),
    DEVICE("a device"),
    PIPE("a named pipe"),
    SPARSE("a sparse file"),
    OTHER("not a file");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** Returns a noun with its article, as in "It is a link". */
    String text() {
      return text;
    }
  }

  /** Reads an entry's content. */
  @FunctionalInterface
  interface Content {
    /**
     * Returns the whole content.
     *
     * @throws SubmittedFile.Refused if it has more than {@code most} bytes
     * @throws IOException if it is damaged
     */
    byte[] read(int most) throws IOException;
  }

  /** Receives the entries of an archive. */
  @FunctionalInterface
  interface Receiver {
    /** Receives an entry. */
    void entry(ArchiveEntry entry) throws IOException;
  }

  ArchiveEntry {
    name = name.replace('\\', '/');
  }

  /** Returns the last part of the name. */
  String fileName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
