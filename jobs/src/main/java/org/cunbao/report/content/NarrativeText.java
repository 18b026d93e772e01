package org.cunbao.report.content;

import freemarker.core.PlainTextOutputFormat;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Indicators.Chapter;
import org.cunbao.catalogue.Messages;
import org.cunbao.catalogue.TemplateFiles;

/** The sentences of the chapters, written by {@code reports/narrative.zh.ftl} from the figures. */
public final class NarrativeText {

    public static final String FILE = "narrative.zh.ftl";

    private final TextTemplate template;
    private final Messages messages;

    /**
     * Reads the template.
     *
     * @throws IOException when it is missing or its syntax is wrong, with what to do
     */
    public NarrativeText(TemplateFiles files, Messages messages) throws IOException {
        this.messages = messages;
        byte[] source = files.findOrPacked("reports/" + FILE)
                .orElseThrow(() -> new IOException(messages.text("report.problem.missing-template", FILE)));
        try {
            this.template = new TextTemplate(FILE, source, PlainTextOutputFormat.INSTANCE);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /**
     * The paragraphs of a chapter.
     *
     * @param indicators those that are collected in the month
     * @throws IOException when the template fails, with its own message
     */
    List<String> paragraphs(ReportMonth month, Chapter chapter, List<Indicator> indicators) throws IOException {
        Map<String, Object> figures = new TreeMap<>();
        for (Indicator indicator : indicators) {
            figures.put(indicator.code(), new NarrativeFigure(month, indicator).model());
        }
        return text(Map.of("chapter", chapter.code(), "figures", figures))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String text(Map<String, Object> model) throws IOException {
        try {
            return template.fill(model);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private IOException broken(Exception cause) {
        return new IOException(messages.text("report.problem.narrative", String.valueOf(cause.getMessage())), cause);
    }
}
