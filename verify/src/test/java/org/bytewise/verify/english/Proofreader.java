package org.bytewise.verify.english;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;
import org.languagetool.rules.spelling.SpellingCheckRule;

/** Finds slips in passages with LanguageTool's rules for British English; not thread-safe. */
final class Proofreader {
  /** How much of a passage is quoted on each side of a slip, in characters. */
  private static final int AROUND = 60;

  /** Rules that find more in correct sentences about Java than in wrong ones, and why. */
  private static final Map<String, String> OFF = Map.ofEntries(
      Map.entry("A_NUMBER_NNS", "a number is a quantity here, not \"a number of\""),
      Map.entry("ARROWS", "an arrow in plain characters is Java"),
      Map.entry(
          "COMMA_COMPOUND_SENTENCE_2", "clauses that are joined by \"and\" need no comma here"),
      Map.entry("CONSECUTIVE_SPACES", "blanks align what stands in columns"),
      Map.entry(
          "ENGLISH_WORD_REPEAT_BEGINNING_RULE", "messages that are neighbours here stand alone"),
      Map.entry("ID_CASING", "\"id\" is the project's word"),
      Map.entry("OXFORD_SPELLING_Z_NOT_S", "the project writes \"initialise\""),
      Map.entry("UPPERCASE_SENTENCE_START", "messages and items of lists go on in a line"),
      Map.entry("WHITESPACE_RULE", "blanks align what stands in columns"));

  private final JLanguageTool tool = new JLanguageTool(Languages.getLanguageForShortCode("en-GB"));
  private final Set<String> words;
  private final List<String> phrases;

  /**
   * Creates a proofreader.
   *
   * @param words words that no dictionary knows
   * @param phrases in which LanguageTool takes for a slip what is none
   */
  Proofreader(Collection<String> words, Collection<String> phrases) {
    this.words = Set.copyOf(words);
    this.phrases = List.copyOf(phrases);
    tool.disableRules(List.copyOf(OFF.keySet()));
    for (Rule rule : tool.getAllActiveRules()) {
      if (rule instanceof SpellingCheckRule spelling) {
        // Not only filtered later: suggestions for a word take a hundred times as long as its
        // check.
        spelling.addIgnoreTokens(List.copyOf(words));
        spelling.addIgnoreTokens(List.of(Passage.NAME));
      }
    }
  }

  /** Returns one line for each slip: its place, the words, the rule and what it suggests. */
  List<String> slips(List<Passage> passages) throws IOException {
    // One text, because each call prepares some thousand rules again.
    StringBuilder text = new StringBuilder();
    NavigableMap<Integer, Passage> starts = new TreeMap<>();
    for (Passage passage : passages) {
      starts.put(text.length(), passage);
      text.append(passage.text()).append("\n\n");
    }
    List<String> slips = new ArrayList<>();
    for (RuleMatch match : tool.check(text.toString())) {
      Map.Entry<Integer, Passage> place = starts.floorEntry(match.getFromPos());
      int from = match.getFromPos() - place.getKey();
      int to =
          Math.min(match.getToPos() - place.getKey(), place.getValue().text().length());
      if (isSlip(place.getValue().text(), from, to, match)) {
        slips.add(slip(place.getValue(), from, to, match));
      }
    }
    return slips;
  }

  private boolean isSlip(String text, int from, int to, RuleMatch match) {
    // An article depends on the name that stands there in the end.
    int next = Math.min(text.length(), to + 1 + Passage.NAME.length());
    return !text.substring(from, next).contains(Passage.NAME)
        && !(match.getRule().isDictionaryBasedSpellingRule() && isKnown(text.substring(from, to)))
        && phrases.stream().noneMatch(phrase -> isWithin(text, from, to, phrase));
  }

  private static boolean isWithin(String text, int from, int to, String phrase) {
    int start = text.indexOf(phrase, Math.max(0, to - phrase.length()));
    return start >= 0 && start <= from;
  }

  /** Whether a word is a name: on the list, or with a letter or sign that no plain word has. */
  private boolean isKnown(String word) {
    return words.contains(word)
        || !word.matches("\\p{Lu}?[\\p{Ll}'’]+")
        || words.contains(word.replaceAll("['’]s?$", ""));
  }

  private static String slip(Passage passage, int from, int to, RuleMatch match) {
    String text = passage.text();
    return "%s: \"%s\" in \"%s\": %s (%s; try %s)"
        .formatted(
            passage.place(),
            text.substring(from, to),
            text.substring(Math.max(0, from - AROUND), Math.min(text.length(), to + AROUND)),
            match.getMessage().replaceAll("</?suggestion>", "'"),
            match.getRule().getId(),
            match.getSuggestedReplacements().stream().limit(3).toList());
  }
}
