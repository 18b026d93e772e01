package org.cunbao.report.table;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Messages;
import org.cunbao.catalogue.PeriodNames;
import org.cunbao.domain.AreaKind;
import org.cunbao.domain.Estimate;
import org.cunbao.domain.Finding;
import org.cunbao.domain.RevisionResult;
import org.cunbao.domain.Text;
import org.cunbao.domain.Value;

/** What tables call things that are not numbers. */
public final class Words {

    private final Catalogue catalogue;
    private final Messages messages;

    public Words(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.messages = catalogue.messages();
    }

    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** A sentence in the report's language. */
    String say(Text sentence) {
        return messages.text(sentence);
    }

    /** The word for a constant of an enumeration: {@code table.<group>.<constant>}. */
    public String word(String group, Enum<?> constant) {
        return messages.text(key("table." + group, constant));
    }

    /** The key of a message about a constant of an enumeration, below another key. */
    public String key(String above, Enum<?> constant) {
        return above + "." + key(constant);
    }

    /** What stands in a cell instead of a number. */
    public String mark(Value.Reason reason) {
        return messages.text("mark." + key(reason));
    }

    /** The mark of a missing value; empty for a number. */
    public String mark(Value value) {
        return value instanceof Value.Missing missing ? mark(missing.reason()) : "";
    }

    /** Whether there is a number, or why not. */
    String status(Value value) {
        return value instanceof Value.Missing missing
                ? word("status", missing.reason())
                : messages.text("table.status.reported");
    }

    /** All words that {@link #status} may give. */
    List<String> statuses() {
        List<String> all = new ArrayList<>(all("status", Value.Reason.values()));
        all.add(0, messages.text("table.status.reported"));
        return all;
    }

    /** The words for all constants of an enumeration. */
    List<String> all(String group, Enum<?>[] constants) {
        return Arrays.stream(constants).map(constant -> word(group, constant)).toList();
    }

    /** By which methods something was estimated; empty when nothing was. */
    public String methods(Estimate estimate) {
        return estimate.methods().stream()
                .sorted()
                .map(method -> word("method", method))
                .collect(Collectors.joining(messages.text("finding.enumeration")));
    }

    /** Such as 乡镇; for a group its own name. */
    public String level(Area area) {
        return area.kind() == AreaKind.GROUP
                ? area.name()
                : messages.text("kind." + area.kind().key());
    }

    /** What {@link #level} says of the areas of some kinds, of the county and of the groups. */
    List<String> levels(YearMonth period, AreaKind... kinds) {
        List<Area> areas = new ArrayList<>();
        for (AreaKind kind : kinds) {
            areas.addAll(catalogue.areas().of(kind, period));
        }
        areas.add(catalogue.areas().county());
        areas.addAll(catalogue.areas().groups());
        return areas.stream().map(this::level).distinct().toList();
    }

    /** The mark of sample data; empty when the data are real. */
    public String remark() {
        return catalogue.county().synthetic() ? messages.text("synthetic") : "";
    }

    /** Why a finding was accepted: the waiver, or the unit's words when they are public; empty when it was not. */
    public String accepted(RevisionResult result, Finding finding) {
        if (finding.isWaived()) {
            return finding.waiver();
        }
        boolean withheld = result.publicExplanation(finding).isEmpty()
                && !finding.explanation().isEmpty();
        return withheld ? messages.text("table.finding.withheld") : finding.explanation();
    }

    /** The report's title with its blanks filled. */
    public String title(RevisionResult result) {
        return new PeriodNames(catalogue).title(result);
    }

    public String period(RevisionResult result) {
        return new PeriodNames(catalogue).of(result.extent());
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
