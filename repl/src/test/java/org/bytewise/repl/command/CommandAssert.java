package org.bytewise.repl.command;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;
import org.bytewise.repl.process.ExitStatus;

/** Says what a run of the tool should have done; a failure shows all that it did. */
final class CommandAssert extends AbstractAssert<CommandAssert, CommandRun> {
  private CommandAssert(CommandRun run) {
    super(run, CommandAssert.class);
    as(
        "bytewise %s%nended with status %d%nstandard output:%n%s%nstandard error:%n%s",
        run.args(), run.status(), run.out(), run.err());
  }

  static CommandAssert assertThat(CommandRun run) {
    return new CommandAssert(run);
  }

  CommandAssert isFine() {
    return endsWith(ExitStatus.FINE).saysNoError();
  }

  CommandAssert endsWith(int status) {
    Assertions.assertThat(actual.status()).as(descriptionText()).isEqualTo(status);
    return this;
  }

  CommandAssert saysNoError() {
    Assertions.assertThat(actual.err()).as(descriptionText()).isEmpty();
    return this;
  }

  CommandAssert printsNothing() {
    Assertions.assertThat(actual.out()).as(descriptionText()).isEmpty();
    return this;
  }

  CommandAssert prints(String text) {
    out().contains(text);
    return this;
  }

  AbstractStringAssert<?> out() {
    return Assertions.assertThat(actual.out()).as(descriptionText());
  }

  /** Standard error is this line, and nothing else. */
  CommandAssert complains(String line) {
    Assertions.assertThat(actual.err()).as(descriptionText()).isEqualTo(line + "\n");
    return this;
  }

  CommandAssert complainsOf(String text) {
    Assertions.assertThat(actual.err()).as(descriptionText()).contains(text);
    return this;
  }

  /** No line of a stack trace. */
  CommandAssert keepsStackTracesToItself() {
    Assertions.assertThat(actual.err()).as(descriptionText()).doesNotContain("\tat ");
    return this;
  }

  JsonObject object() {
    try {
      return JsonParser.object().from(actual.out());
    } catch (JsonParserException e) {
      throw new AssertionError(descriptionText(), e);
    }
  }

  List<JsonObject> array() {
    try {
      JsonArray array = JsonParser.array().from(actual.out());
      return array.stream().map(JsonObject.class::cast).toList();
    } catch (JsonParserException e) {
      throw new AssertionError(descriptionText(), e);
    }
  }
}
