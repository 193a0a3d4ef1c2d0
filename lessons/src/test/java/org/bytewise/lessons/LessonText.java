package org.bytewise.lessons;

import org.bytewise.lessons.measure.Value;

/** A small lesson with one of everything, to play or to break. */
final class LessonText {

  private LessonText() {}

  /** What a lesson begins with. */
  static final String HEAD = """
      ---
      id: small
      title: A small lesson
      chapter: 2. How big is it?
      sources:
        - "003"
      objectives:
        - see one thing
        - see another
      ---

      """;

  /** The whole lesson. */
  static final String VALID = HEAD + """
      ## Predict

      Some *text* about `x`.

      ```figures
      whole: deep(x)
      ```

      ```predict
      ask: How many bytes does `x` take?
      answer: shallow(x) bytes
      mistake: whole => With all it holds, it is `=whole bytes`.
      mistake: fields(x) => These are the fields.
      otherwise: Look at the picture.
      hint: Think of the header.
      hint: And of the padding.
      ```

      ```layout
      x
      ```

      > **In Rust.** It takes `=rust[size](String) bytes`.

      ## Run

      ```java run
      var a = new A();
      //> allocates 1 object
      //> exact
      //> bytes() == objects() * 24
      ```

      - `=when compactHeaders` never seen
      - `=when jdk >= 17` seen with `=shallow(x) bytes`

      ## Choose

      ```choose
      ask: Which is larger?
      option: The whole
      right: whole > shallow(x)
      because: It holds more.
      option: The part
      right: whole <= shallow(x)
      feedback: The whole takes `=whole`.
      ```

      ## Try

      ```try
      ask: Make an object.
      goal: objects() == 1
      mistake: objects() > 1 => That is `=objects() objects`.
      sample: many()
      cost: objects() objects
      best: 1
      hint: Look up.
      hint: Use new.
      model: one()
      ```

      You made `=objects() objects`.

      ```recap
      - It takes `=shallow(x) bytes`,
        and `=whole` in all.
      - A `new` creates an object.
      - The whole holds more.
      ```
      """;

  static FakeInstruments instruments() {
    return new FakeInstruments()
        .value("x", 10, 48, 2)
        .rust("size", "String", new Value.Amount(24))
        .run("var a = new A();", "A@1", 1, 24)
        .run("one()", "1", 1, 24)
        .run("many()", "2", 2, 48);
  }
}
