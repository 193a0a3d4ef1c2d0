import java.util.ArrayList;
import java.util.List;
import java.util.Random;

final class Trial {
  record Names(List<String> titles, List<String> songs) {}

  static Object[] examples() {
    return new Object[] {
      new Names(List.of("Mix", "Best"), new ArrayList<>(List.of("Hello", "Yesterday", "Halo"))),
      new Names(List.of("Empty"), new ArrayList<>())
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
    for (int i = 1; i < names.titles().size(); i++) {
      playlist = playlist.renamed(names.titles().get(i));
      playlist.songs();
    }
    return playlist;
  }

  static Object view(Object input, Object result) {
    List<String> given = ((Names) input).songs();
    given.add(0, "added by the caller");
    Playlist playlist = (Playlist) result;
    boolean refused = false;
    try {
      playlist.songs().add("added from outside");
    } catch (UnsupportedOperationException e) {
      refused = true;
    }
    return new Object[] {
      playlist.title(), playlist.songs(), refused ? "adding is refused" : "adding is not refused"
    };
  }
}
