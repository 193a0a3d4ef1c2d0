package org.bytewise.lessons.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bytewise.lessons.measure.Measurement;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads one lesson: its steps and their contents. */
final class LessonReader {

  private static final String IN_RUST = "In Rust";
  private static final String RECAP = "recap";
  private static final Parser PARSER = Parser.builder()
      .extensions(List.of(YamlFrontMatterExtension.create()))
      .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
      .build();

  private final LessonSource source;
  private final Mistakes mistakes;
  private final Map<String, Measurement> figures = new LinkedHashMap<>();
  private final ProseReader prose;
  private final BlockReader blocks;
  private final QuestionReader questions;
  private final List<Step> steps = new ArrayList<>();
  private final Map<String, Integer> lineOfStep = new HashMap<>();
  private final Set<String> notes = new HashSet<>();
  private final Set<String> asked = new HashSet<>();
  private final List<Prose> recap = new ArrayList<>();
  private final List<Prose> readMore = new ArrayList<>();
  private boolean hasRecap;
  private StepBuilder current;

  LessonReader(LessonSource source, Mistakes mistakes) {
    this.source = source;
    this.mistakes = mistakes;
    this.prose = new ProseReader(mistakes, figures.keySet());
    this.blocks = new BlockReader(mistakes, prose, figures);
    this.questions = new QuestionReader(mistakes, prose);
  }

  Optional<Lesson> read() {
    Optional<LessonInfo> info = FrontMatter.read(source, mistakes);
    steps();
    if (steps.isEmpty()) {
      mistakes.add(1, "the lesson has no step; begin one with a heading \"## …\"");
      return Optional.empty();
    }
    if (!hasRecap) {
      mistakes.add(1, "the lesson has no block \"recap\"; end it with one, of three sentences");
    }
    if (!notes.contains(IN_RUST)) {
      mistakes.add(1, "the lesson has no note \"> **In Rust.** …\"; add one");
    }
    for (String kind : List.of("predict", "try")) {
      if (!asked.contains(kind)) {
        mistakes.add(1, "the lesson has no block \"" + kind + "\"; it needs at least one");
      }
    }
    return info.map(found -> new Lesson(found, figures, steps, recap, readMore));
  }

  /**
   * Reads only the steps, without the front matter and without checking that the lesson is
   * complete.
   */
  List<Step> steps() {
    Node document = PARSER.parse(source.text());
    readMore.addAll(new ReadMoreReader(mistakes, prose).take(document));
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (!(node instanceof YamlFrontMatterBlock)) {
        topLevel(node);
      }
    }
    endStep();
    return List.copyOf(steps);
  }

  private void topLevel(Node node) {
    int line = line(node);
    if (hasRecap) {
      mistakes.add(line, "nothing may follow the recap; move the block to the end of the file");
    }
    if (node instanceof Heading heading) {
      heading(heading, line);
      return;
    }
    if (current == null) {
      mistakes.add(line, "nothing may precede the first step; begin it with \"## …\"");
      current = new StepBuilder("", "", line);
    }
    prose.stepped(current.stepped());
    if (node instanceof FencedCodeBlock fence) {
      fence(fence, line);
    } else if (node instanceof Paragraph) {
      current.add(new Block.Paragraph(prose.prose(node, line, current.hasCode())));
    } else if (node instanceof BulletList || node instanceof OrderedList) {
      items(node).forEach(current::add);
    } else if (node instanceof BlockQuote quote) {
      current.add(note(quote, line));
    } else {
      mistakes.add(
          line,
          "unsupported Markdown: "
              + ProseReader.nameOf(node)
              + "; use headings, paragraphs, lists, notes and fenced blocks");
    }
  }

  private void heading(Heading heading, int line) {
    if (heading.getLevel() != 2) {
      mistakes.add(line, "use \"## …\" to begin a step; other levels of headings are not allowed");
      return;
    }
    endStep();
    String title = plain(heading);
    String id = Outline.idOf(title);
    Integer other = lineOfStep.putIfAbsent(id, line);
    if (other != null) {
      mistakes.add(
          line,
          "the step in line " + other + " has the same heading; choose another: \"" + title + "\"");
    }
    current = new StepBuilder(id, title, line);
  }

  private void endStep() {
    if (current != null) {
      steps.add(current.build());
      current = null;
    }
  }

  private void fence(FencedCodeBlock fence, int line) {
    String info = Optional.ofNullable(fence.getInfo()).orElse("").strip();
    if (info.equals(RECAP)) {
      hasRecap = true;
      prose.stepped(Optional.empty());
      recap.addAll(new RecapReader(mistakes, prose).read(fence.getLiteral(), line));
    } else if (QuestionReader.KINDS.contains(info)) {
      asked.add(info);
      Optional<Question> question = questions.read(info, fence.getLiteral(), line);
      current.broken |= question.isEmpty();
      if (current.question.isPresent()) {
        mistakes.add(line, "a step has one question at most; begin another step with \"## …\"");
      }
      current.question = question.or(() -> current.question);
    } else {
      Optional<Block> block = blocks.read(info, fence.getLiteral(), line);
      block
          .filter(current::cannotTakePictures)
          .ifPresent(found -> mistakes.add(
              line, "below a question, a block \"step\" has one \"stop:\"; begin another step"));
      block.ifPresent(current::add);
    }
  }

  private List<Block> items(Node list) {
    List<Block> items = new ArrayList<>();
    int number = 1;
    for (Node item = list.getFirstChild(); item instanceof ListItem; item = item.getNext()) {
      Node content = item.getFirstChild();
      if (!(content instanceof Paragraph) || content.getNext() != null) {
        mistakes.add(line(item), "a list item must be a single paragraph");
      } else {
        String marker = list instanceof OrderedList ? number + "." : "-";
        items.add(new Block.Item(marker, prose.prose(content, line(content), current.hasCode())));
      }
      number++;
    }
    return items;
  }

  private Block note(BlockQuote quote, int line) {
    String title = takeTitle(quote);
    if (title.isEmpty()) {
      mistakes.add(line, "a note must begin with its title in bold, as in \"> **In Rust.** …\"");
    }
    notes.add(title);
    prose.inRust(title.equals(IN_RUST));
    List<Block> body = new ArrayList<>();
    for (Node node = quote.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Paragraph) {
        body.add(new Block.Paragraph(prose.prose(node, line(node), current.hasCode())));
      } else if (node instanceof BulletList || node instanceof OrderedList) {
        body.addAll(items(node));
      } else {
        mistakes.add(line(node), "a note can only contain paragraphs and lists");
      }
    }
    prose.inRust(false);
    return new Block.Note(line, title, body);
  }

  /**
   * Removes a note's title, the bold words at its start and the space after them, and returns it.
   */
  private static String takeTitle(BlockQuote quote) {
    if (!(quote.getFirstChild() instanceof Paragraph first)
        || !(first.getFirstChild() instanceof StrongEmphasis strong)) {
      return "";
    }
    String title = plain(strong).replaceAll("\\.$", "");
    Node next = strong.getNext();
    strong.unlink();
    if (next instanceof Text text) {
      text.setLiteral(text.getLiteral().stripLeading());
    } else if (next instanceof SoftLineBreak) {
      next.unlink();
    }
    return title;
  }

  private static String plain(Node parent) {
    StringBuilder text = new StringBuilder();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Text words) {
        text.append(words.getLiteral());
      } else if (node instanceof Code code) {
        text.append(code.getLiteral());
      } else {
        text.append(plain(node));
      }
    }
    return text.toString();
  }

  private static int line(Node node) {
    return node.getSourceSpans().isEmpty() ? 1 : node.getSourceSpans().get(0).getLineIndex() + 1;
  }

  /** A step under construction. */
  private static final class StepBuilder {

    private final String id;
    private final String title;
    private final int line;
    private final List<Block> before = new ArrayList<>();
    private final List<Block> after = new ArrayList<>();
    private Optional<Question> question = Optional.empty();
    /**
     * Whether the step's question could not be read. Then references to its code are not mistakes.
     */
    private boolean broken;

    StepBuilder(String id, String title, int line) {
      this.id = id;
      this.title = title;
      this.line = line;
    }

    /** Returns whether text at this place may refer to the code of an answer or a prediction. */
    boolean hasCode() {
      return broken || question.filter(StepBuilder::givesCode).isPresent();
    }

    private static boolean givesCode(Question question) {
      return question instanceof Question.Try
          || (question instanceof Question.Predict predict && predict.input().isPresent());
    }

    /** Returns the code of a prediction above this place that was stepped through. */
    Optional<String> stepped() {
      return question
          .filter(asked ->
              asked instanceof Question.Predict predict && predict.stepping().isPresent())
          .flatMap(asked -> ((Question.Predict) asked).code());
    }

    /** Returns whether a block has more pictures than one, and only one can be shown here. */
    boolean cannotTakePictures(Block block) {
      return question.isPresent()
          && block instanceof Block.Stepped stepped
          && stepped.pauses().size() > 1;
    }

    void add(Block block) {
      (question.isPresent() ? after : before).add(block);
    }

    Step build() {
      return new Step(id, title, line, before, question, after);
    }
  }
}
