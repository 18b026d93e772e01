package org.cunbao.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.catalogue.TemplateProblem;
import org.cunbao.catalogue.Waiver;
import org.cunbao.intake.Inbox;
import org.cunbao.integrate.Integration;
import org.cunbao.parse.DeliveryReader;

/** Refuses waivers of checks that leave nothing to accept: what was not received or not read has no value. */
final class UnwaivableChecks {

    private UnwaivableChecks() {}

    /** @throws InvalidTemplates with one problem for each such line of {@code waivers.csv} */
    static void refuse(Catalogue catalogue) throws InvalidTemplates {
        Set<String> refusing = new HashSet<>(Inbox.refusingChecks());
        refusing.addAll(DeliveryReader.refusingChecks());
        refusing.addAll(Integration.refusingChecks());
        List<TemplateProblem> problems = new ArrayList<>();
        for (Waiver waiver : catalogue.waivers()) {
            if (refusing.contains(waiver.rule())) {
                String label = catalogue.messages().text("finding." + waiver.rule() + ".label");
                problems.add(new TemplateProblem(
                        Waiver.FILE, waiver.line(), catalogue.messages().text("run.unwaivable", waiver.rule(), label)));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidTemplates(problems);
        }
    }
}
