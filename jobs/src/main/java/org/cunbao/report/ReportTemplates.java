package org.cunbao.report;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.TemplateProblem;
import org.cunbao.report.content.NarrativeText;
import org.cunbao.report.dashboard.DashboardTemplates;
import org.cunbao.report.explain.ExplainTemplates;
import org.cunbao.report.pdf.JasperTemplates;
import org.cunbao.report.word.WordForm;

/** The templates of the report itself: whether they can be read at all. */
public final class ReportTemplates {

    private static final String LAYOUT = ".jrxml";

    private ReportTemplates() {}

    /**
     * What is wrong with {@code reports/}; empty when the report can be laid out.
     *
     * @param period the month to be reported
     */
    public static List<TemplateProblem> check(Catalogue catalogue, YearMonth period) {
        List<TemplateProblem> problems = new ArrayList<>();
        JasperTemplates layouts = new JasperTemplates(catalogue.files(), catalogue.messages());
        for (String name : catalogue.files().below("reports/")) {
            String file = name.substring("reports/".length());
            try {
                if (file.endsWith(LAYOUT)) {
                    layouts.get(file.substring(0, file.length() - LAYOUT.length()));
                } else if (file.equals(NarrativeText.FILE)) {
                    new NarrativeText(catalogue.files(), catalogue.messages());
                } else if (file.equals(WordForm.STYLES)) {
                    new WordForm(catalogue.files(), catalogue.messages());
                }
            } catch (IOException e) {
                problems.add(new TemplateProblem(name, 0, String.valueOf(e.getMessage())));
            }
        }
        DashboardTemplates.check(catalogue, period).ifPresent(problems::add);
        ExplainTemplates.check(catalogue, period).ifPresent(problems::add);
        return problems;
    }
}
