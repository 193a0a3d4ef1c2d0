import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Random;

final class Trial {
  /** Titles and songs, and room for the first playlist. */
  record Names(List<String> titles, List<String> songs, Playlist[] first) {
    Names(List<String> titles, List<String> songs) {
      this(titles, songs, new Playlist[1]);
    }
  }

  static Object[] examples() {
    return new Object[] {
      new Names(List.of("Mix", "Best"), new ArrayList<>(List.of("Hello", "Yesterday", "Halo"))),
      new Names(List.of("Empty"), new ArrayList<>()),
      new Names(List.of("One"), new ArrayList<>(List.of("Hello"))),
      new Names(List.of("Two", "Three"), new ArrayList<>(List.of("Hello", "Hello", "Abba")))
    };
  }

  static Object input(Random random) {
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      titles.add("title " + random.nextInt(100));
    }
    List<String> songs = new ArrayList<>();
    for (int i = 3 + random.nextInt(50); i > 0; i--) {
      songs.add("song " + random.nextInt(1000));
    }
    return new Names(titles, songs);
  }

  static Object run(Object input) {
    Names names = (Names) input;
    Playlist playlist = new Playlist(names.titles().get(0), names.songs());
    names.first()[0] = playlist;
    for (int i = 1; i < names.titles().size(); i++) {
      playlist = playlist.renamed(names.titles().get(i));
      playlist.songs();
    }
    return playlist;
  }

  static Object view(Object input, Object result) {
    Names names = (Names) input;
    names.songs().add(0, "added by the caller");
    Playlist playlist = (Playlist) result;
    List<String> songs = playlist.songs();
    StringBuilder changes = new StringBuilder();
    attempt("add", () -> songs.add("added from outside"), changes);
    // What is created here would count, so the larger inputs do without.
    if (!songs.isEmpty() && names.titles().size() < 4) {
      attempt("remove", () -> songs.remove(0), changes);
      attempt("set", () -> songs.set(0, "set from outside"), changes);
      attempt("sort", () -> songs.sort(null), changes);
      attempt("an iterator", () -> removeFirst(songs.iterator()), changes);
      if (!songs.isEmpty()) {
        attempt("a part of it", () -> songs.subList(0, 1).set(0, "set in a part"), changes);
        attempt("addAll", () -> songs.addAll(List.of("added with others")), changes);
        attempt("replaceAll", () -> songs.replaceAll(song -> "replaced"), changes);
        attempt("a list iterator", () -> setFirst(songs.listIterator()), changes);
        attempt("removeIf", () -> songs.removeIf(song -> true), changes);
        attempt("clear", songs::clear, changes);
      }
    }
    Playlist first = names.first()[0];
    return new Object[] {
      playlist.title(),
      playlist.songs(),
      changes.length() == 0 ? "changes are refused" : "not refused:" + changes,
      "the first one is still \"" + first.title() + "\" with " + first.songs()
    };
  }

  private static void removeFirst(Iterator<String> songs) {
    songs.next();
    songs.remove();
  }

  private static void setFirst(ListIterator<String> songs) {
    songs.next();
    songs.set("set by a list iterator");
  }

  private static void attempt(String name, Runnable change, StringBuilder changes) {
    try {
      change.run();
      changes.append(' ').append(name);
    } catch (UnsupportedOperationException e) {
      // As it should be.
    }
  }

  static Object show(Object input) {
    Names names = (Names) input;
    return "titles " + names.titles() + ", songs " + names.songs();
  }
}
