package org.bytewise.repl.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bytewise.instruments.CallForm;
import org.bytewise.instruments.Envelope;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.list.InstrumentList;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever becomes of a question: with --format json there is a report, and it follows the schema.
 */
@OneJdkIsEnough
class JsonContractTest {
  private static final SchemaCheck SCHEMA = new SchemaCheck(schema());

  private static JsonObject schema() {
    return (JsonObject) parsed(CommandRun.of("json-schema"));
  }

  private static Object parsed(CommandRun run) {
    try {
      return JsonParser.any().from(run.out());
    } catch (JsonParserException e) {
      throw new AssertionError(run.toString(), e);
    }
  }

  static Stream<Instrument> instruments() {
    return InstrumentList.all().stream();
  }

  static Stream<Instrument> thatRunCode() {
    return instruments().filter(InstrumentCases::runsCode);
  }

  static Stream<Instrument> thatNeedAnArgument() {
    return instruments().filter(one -> one.needsArgument(CallForm.COMMAND_LINE));
  }

  private static CommandRun run(Instrument instrument, String... words) {
    List<String> args = new ArrayList<>(List.of(instrument.name(), "--format", "json"));
    args.addAll(List.of(words));
    return CommandRun.of(args.toArray(String[]::new));
  }

  /** The report, of which every key was checked; of several targets the one of the first. */
  private static JsonObject report(Instrument instrument, CommandRun run) {
    Object data = parsed(run);
    assertThat(SCHEMA.violations(instrument.name(), data)).as("%s", run).isEmpty();
    JsonObject first = data instanceof JsonArray array ? array.getObject(0) : (JsonObject) data;
    assertThat(first.keySet())
        .as("%s", run)
        .containsAll(Envelope.KEYS)
        .containsAll(instrument.keys());
    return first;
  }

  @Test
  void the_schema_is_one_of_draft_2020_12_and_describes_every_key() {
    assertThat(schema().getString("$schema"))
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    for (Instrument instrument : InstrumentList.all()) {
      Set<String> keys = new LinkedHashSet<>(Envelope.KEYS);
      keys.addAll(instrument.keys());
      assertThat(SCHEMA.properties(SCHEMA.definition(instrument.name())))
          .as(instrument.name())
          .containsExactlyInAnyOrderElementsOf(keys);
    }
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void an_answer_follows_the_schema(Instrument instrument) {
    String example = instrument.examples().get(0);
    CommandRun run = example.isEmpty() ? run(instrument) : run(instrument, example);
    JsonObject report = report(instrument, run);
    // What fills a heap or a stack is asked to do so.
    boolean provoked = Set.of("limit", "stack").contains(instrument.name());
    assertThat(report.getString("status")).as("%s", run).isEqualTo(provoked ? "threw" : "ok");
    assertThat(run.status())
        .as("%s", run)
        .isEqualTo(provoked ? ExitStatus.FAILED : ExitStatus.FINE);
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("thatRunCode")
  void code_that_does_not_compile_has_diagnostics(Instrument instrument) {
    CommandRun run = run(instrument, InstrumentCases.rejected(instrument));
    JsonObject report = report(instrument, run);
    assertThat(report.getString("status")).as("%s", run).isEqualTo("rejected");
    assertThat(report.getArray("diagnostics").getObject(0).getString("message")).isNotEmpty();
    assertThat(report.isNull("exception")).as("%s", run).isTrue();
    JsonObject counted = report.getObject("asWritten", report);
    for (String figure : List.of("objects", "bytes", "exact", "byType", "oneTime")) {
      assertThat(counted.get(figure))
          .as("%s of code that never ran: %s", figure, run)
          .isNull();
    }
    assertThat(report.get("oneTime")).as("%s", run).isNull();
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
  }

  @ParameterizedTest
  @MethodSource("thatRunCode")
  void code_that_throws_has_an_exception(Instrument instrument) {
    CommandRun run = run(instrument, InstrumentCases.threw(instrument));
    JsonObject report = report(instrument, run);
    // Of several collectors each has an ending of its own.
    JsonObject ended = instrument.name().equals("collectors")
        ? report.getArray("collectors").getObject(0)
        : report;
    assertThat(ended.getString("status")).as("%s", run).isEqualTo("threw");
    assertThat(ended.getObject("exception").getString("type"))
        .startsWith("java.lang.")
        .endsWith("Exception");
    assertThat(report.getString("status")).as("%s", run).isEqualTo("threw");
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
  }

  @ParameterizedTest
  @MethodSource("thatNeedAnArgument")
  void a_missing_argument_has_a_report_with_the_reason(Instrument instrument) {
    CommandRun run = run(instrument);
    JsonObject report = report(instrument, run);
    assertThat(report.getString("status")).as("%s", run).isEqualTo("failed");
    assertThat(report.getString("reason")).contains("missing; try bytewise " + instrument.name());
    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void an_unknown_option_has_a_report_with_the_reason(Instrument instrument) {
    CommandRun run = run(instrument, "--no-such-option");
    JsonObject report = report(instrument, run);
    assertThat(report.getString("status")).as("%s", run).isEqualTo("failed");
    assertThat(report.getString("reason")).contains("unknown option: '--no-such-option'");
    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
  }

  @Test
  void a_target_that_failed_has_an_element_of_its_own() {
    Instrument sizeof = InstrumentList.find("sizeof").orElseThrow();
    CommandRun run = run(sizeof, "String", "Strin", "int");
    assertThat(SCHEMA.violations("sizeof", parsed(run))).isEmpty();
    JsonArray rows = (JsonArray) parsed(run);
    assertThat(rows).hasSize(3);
    assertThat(rows.getObject(0).getString("status")).isEqualTo("ok");
    assertThat(rows.getObject(1).getString("target")).isEqualTo("Strin");
    assertThat(rows.getObject(1).getString("status")).isEqualTo("failed");
    assertThat(rows.getObject(1).getString("reason"))
        .isEqualTo("unknown type 'Strin': did you mean String?");
    assertThat(rows.getObject(2).getLong("shallowBytes")).isEqualTo(Integer.BYTES);
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
  }

  @Test
  void a_vm_that_does_not_start_is_the_environments_fault() {
    Instrument alloc = InstrumentList.find("alloc").orElseThrow();
    CommandRun run = run(alloc, "1", "-R-XX:+BakeBread");
    assertThat(report(alloc, run).getString("status")).isEqualTo("failed");
    assertThat(report(alloc, run).getString("reason")).contains("BakeBread");
    assertThat(run.status()).isEqualTo(ExitStatus.ENVIRONMENT);
  }

  @Test
  void a_check_that_finds_nothing_wrong_would_be_none() {
    JsonObject broken = new JsonObject();
    broken.put("status", "fine");
    assertThat(SCHEMA.violations("footprint", broken))
        .contains("footprint has no reason", "footprint has no deepBytes")
        .anyMatch(text -> text.startsWith("footprint.status is fine, none of "));
  }
}
