package org.bytewise.instruments.cheatsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytewise.instruments.CallForm;
import org.bytewise.instruments.Envelope;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RuleBook;
import org.bytewise.instruments.RunStatus;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Style;

/** The rules about a word, each with its proof. */
record ProofReport(Map<RuleBook.Entry, RuleBook.Proof> proven, CallForm form) implements Report {

  @Override
  public List<Line> lines(int width, Glyphs glyphs) {
    List<Line> lines = new ArrayList<>();
    proven.forEach((rule, proof) -> {
      if (!lines.isEmpty()) {
        lines.add(Line.EMPTY);
      }
      Lines.wrapped(rule.text(), width, 0).forEach(l -> lines.add(Line.of(Style.STRONG, l)));
      rule.code().lines().forEach(l -> lines.add(Line.of(Style.CODE, "  " + l)));
      lines.addAll(proof.result().lines(width, glyphs));
      for (RuleBook.HeldClaim claim : proof.claims()) {
        lines.add(Line.of(
            claim.holds() ? Style.RIGHT : Style.WRONG,
            "  " + (claim.holds() ? "holds: " : "does not hold: ") + claim.text()));
      }
      lines.add(Line.of(Style.MUTED, "  more: " + form.call("learn", rule.lesson())));
    });
    return lines;
  }

  @Override
  public Map<String, Object> data() {
    List<Map<String, Object>> rules = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    proven.forEach((rule, proof) -> {
      Map<String, Object> data = CheatsheetInstrument.data(rule);
      data.put("holds", proof.holds());
      data.put("objects", proof.objects());
      data.put("bytes", proof.bytes());
      data.put("exact", proof.exact());
      rules.add(data);
      if (!proof.holds()) {
        broken.add(rule.word());
      }
    });
    Map<String, Object> data = broken.isEmpty()
        ? Envelope.ok()
        : Envelope.failed(
            RunStatus.FAILED, "does not hold on this VM: " + String.join(", ", broken));
    data.put("rules", rules);
    return data;
  }

  @Override
  public RunStatus ended() {
    return proven.values().stream().allMatch(RuleBook.Proof::holds)
        ? RunStatus.OK
        : RunStatus.FAILED;
  }
}
