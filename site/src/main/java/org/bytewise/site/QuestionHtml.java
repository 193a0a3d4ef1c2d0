package org.bytewise.site;

import java.util.List;
import org.bytewise.lessons.page.PagePart;
import org.bytewise.lessons.page.PageQuestion;
import org.bytewise.lessons.page.Piece;

/**
 * The questions of a lesson's page as HTML. An answer is folded; the site's script puts a form
 * before it, which reveals it. One for a page.
 */
final class QuestionHtml {
  private final String lesson;
  private final SentenceHtml sentences;
  private final PartsHtml parts;

  /** @param lesson the lesson's id */
  QuestionHtml(String lesson, SentenceHtml sentences, PartsHtml parts) {
    this.lesson = lesson;
    this.sentences = sentences;
    this.parts = parts;
  }

  /**
   * Returns a question with its answer.
   *
   * @param after what is below the question, which the answer reveals
   */
  String of(PageQuestion question, List<PagePart> after) {
    if (question instanceof PageQuestion.Predict predict) {
      return predict(predict, after);
    }
    if (question instanceof PageQuestion.Choose choose) {
      return choose(choose, after);
    }
    return attempt((PageQuestion.Try) question, after);
  }

  private String ask(String word, List<Piece> ask) {
    return "<p class=\"ask\"><strong class=\"kind\">%s</strong> %s</p>\n"
        .formatted(word, sentences.of(ask));
  }

  private String hints(PageQuestion question) {
    StringBuilder html = new StringBuilder();
    List<List<Piece>> hints = question.hints();
    for (int i = 0; i < hints.size(); i++) {
      html.append(
          "<details class=\"hint\"><summary>Hint %d of %d</summary>\n<p>%s</p>\n</details>\n"
              .formatted(i + 1, hints.size(), sentences.of(hints.get(i))));
    }
    return html.toString();
  }

  private static String answer(String summary, String body) {
    return """
        <details class="answer"><summary>%s</summary>
        <div class="revealed">
        %s</div>
        </details>
        """.formatted(summary, body);
  }

  private String predict(PageQuestion.Predict predict, List<PagePart> after) {
    String begin =
        "<div class=\"question\" data-kind=\"predict\" data-answer=\"%s\" data-noun=\"%s\">\n"
            .formatted(Template.text(predict.number()), Template.text(predict.noun()));
    String asked = ask("Predict", predict.ask()) + parts.of(predict.shown()) + hints(predict);
    String result = "<p class=\"result\">Measured: %s</p>\n"
        .formatted(number(predict, predict.answer(), predict.number()));
    String revealed = result + parts.of(predict.measured()) + replies(predict) + parts.of(after);
    return begin + asked + answer("Show the answer", revealed) + "</div>\n";
  }

  /** Returns a prediction: a figure, or the names of variables as people write them. */
  private String number(PageQuestion.Predict predict, Piece.Figure figure, String number) {
    return predict.noun().isEmpty()
        ? "<span class=\"figure\" data-measured=\"%s\">%s</span>"
            .formatted(Template.text(figure.source()), Template.text(number.replace(",", ", ")))
        : sentences.figure(figure);
  }

  private String replies(PageQuestion.Predict predict) {
    StringBuilder replies = new StringBuilder();
    for (PageQuestion.Reply reply : predict.replies()) {
      replies.append("<li data-said=\"%s\">%s: <span class=\"reply\">%s</span></li>\n"
          .formatted(
              Template.text(reply.number()),
              number(predict, reply.said(), reply.number()),
              sentences.of(reply.text())));
    }
    if (!predict.otherwise().isEmpty()) {
      replies.append("<li data-said=\"\">Anything else: <span class=\"reply\">%s</span></li>\n"
          .formatted(sentences.of(predict.otherwise())));
    }
    return replies.isEmpty() ? "" : """
            <details class="replies"><summary>Wrong predictions, and what is wrong with them</summary>
            <ul>
            %s</ul>
            </details>
            """.formatted(replies);
  }

  private String choose(PageQuestion.Choose choose, List<PagePart> after) {
    String asked = ask("Choose", choose.ask());
    StringBuilder options = new StringBuilder("<ol class=\"options\">\n");
    for (PageQuestion.Option option : choose.options()) {
      options.append("<li>").append(sentences.of(option.text())).append("</li>\n");
    }
    options.append("</ol>\n");
    String hints = hints(choose);
    StringBuilder replies = new StringBuilder("<ol class=\"options\">\n");
    for (PageQuestion.Option option : choose.options()) {
      replies.append("""
          <li data-right="%s" data-measured="%s"><strong>%s</strong> <span class="reply">%s</span></li>
          """.formatted(
              option.right(),
              Template.text(option.source()),
              option.right() ? "Right." : "Wrong.",
              sentences.of(option.reply())));
    }
    replies.append("</ol>\n");
    return "<div class=\"question\" data-kind=\"choose\">\n" + asked + options + hints
        + answer("Show the answer", replies + parts.of(after)) + "</div>\n";
  }

  private String attempt(PageQuestion.Try attempt, List<PagePart> after) {
    String asked = ask("Try", attempt.ask());
    String with = attempt
        .with()
        .map(command -> " Type it after <code>" + Template.text(command) + "</code>.")
        .orElse("");
    String how = "<p class=\"how\">In a terminal: <code>bytewise learn %s</code>.%s</p>\n"
        .formatted(lesson, with);
    String hints = hints(attempt);
    String solved = PartsHtml.code(attempt.model()) + parts.of(attempt.measured());
    String cost = attempt
        .cost()
        .map(figure -> "<p class=\"result\">It costs %s.</p>\n".formatted(sentences.figure(figure)))
        .orElse("");
    return "<div class=\"question\" data-kind=\"try\">\n" + asked + how + hints
        + answer("A model answer", solved + cost + parts.of(after)) + "</div>\n";
  }
}
