package org.cunbao.cli;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.Finding;
import org.cunbao.domain.Remark;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Sha256;
import org.cunbao.domain.Text;
import org.cunbao.ledger.Ledger;
import org.cunbao.workspace.Fault;

/** The units' words on unusual figures: each with a short mark by which it is released or withheld. */
final class RemarkReport {

    private static final int MARK = 6;

    private final Terminal terminal;
    private final Catalogue catalogue;
    private final RevisionResult result;
    private final Set<Remark> released;

    /** Those said today, of whatever revision the result is. */
    RemarkReport(Terminal terminal, Catalogue catalogue, Ledger ledger, RevisionResult result) {
        this.terminal = terminal;
        this.catalogue = catalogue;
        this.result = result;
        this.released = ledger.remarks().released(result.period(), Long.MAX_VALUE);
    }

    YearMonth period() {
        return result.period();
    }

    /** The words of the units by their marks, in the order of the findings. */
    private Map<String, Finding> remarks() {
        Map<String, Finding> remarks = new LinkedHashMap<>();
        for (Finding finding : result.findings()) {
            if (!finding.explanation().isEmpty()) {
                remarks.putIfAbsent(mark(remark(finding)), finding);
            }
        }
        return remarks;
    }

    private static Remark remark(Finding finding) {
        return new Remark(finding.area(), finding.explanation());
    }

    /** The first digits of a hash: the same words of the same unit keep their mark from run to run. */
    private static String mark(Remark remark) {
        return Sha256.of((remark.area() + "\n" + remark.text()).getBytes(StandardCharsets.UTF_8))
                .substring(0, MARK);
    }

    /** @throws Fault when a mark belongs to no words */
    List<Remark> find(List<String> marks) {
        Map<String, Finding> remarks = remarks();
        List<Remark> found = new ArrayList<>();
        for (String mark : marks) {
            Finding finding = remarks.get(mark.strip());
            if (finding == null) {
                throw new Fault(Fault.Kind.USAGE, Text.of("cli.remarks.unknown", mark, period().toString()));
            }
            found.add(remark(finding));
        }
        return found;
    }

    void print() {
        Map<String, Finding> remarks = remarks();
        if (remarks.isEmpty()) {
            terminal.say("cli.remarks.none", period(), result.revision());
            return;
        }
        terminal.say("cli.remarks.head", period(), result.revision(), remarks.size());
        remarks.forEach((mark, finding) -> terminal.say(
                released.contains(remark(finding)) ? "cli.remarks.released" : "cli.remarks.withheld",
                mark,
                catalogue.areas().fullNameOf(finding.area()),
                finding.explanation(),
                finding.code(),
                catalogue.messages().text(finding.detail())));
        terminal.say("cli.remarks.how", period());
    }

    void printJson() {
        List<Map<String, Object>> list = new ArrayList<>();
        remarks().forEach((mark, finding) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("mark", mark);
            one.put("area", finding.area());
            one.put("name", catalogue.areas().fullNameOf(finding.area()));
            one.put("explanation", finding.explanation());
            one.put("released", released.contains(remark(finding)));
            one.put("code", finding.code());
            one.put("detail", catalogue.messages().text(finding.detail()));
            list.add(one);
        });
        Json.print(
                terminal, Map.of("period", period().toString(), "revision", result.revision(), "explanations", list));
    }
}
