import java.util.AbstractList;
import java.util.List;

final class Playlist {
  private static final class Songs extends AbstractList<String> {
    private final String[] all;

    Songs(String[] all) {
      this.all = all;
    }

    @Override
    public String get(int i) {
      return all[i];
    }

    @Override
    public String set(int i, String song) {
      String before = all[i];
      all[i] = song;
      return before;
    }

    @Override
    public int size() {
      return all.length;
    }
  }

  private final String title;
  private final List<String> songs;

  Playlist(String title, List<String> songs) {
    this(title, new Songs(songs.toArray(new String[0])), true);
  }

  private Playlist(String title, List<String> songs, boolean shared) {
    this.title = title;
    this.songs = songs;
  }

  String title() {
    return title;
  }

  List<String> songs() {
    return songs;
  }

  Playlist renamed(String title) {
    return new Playlist(title, songs, true);
  }
}
