package org.cunbao.report.content;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.cunbao.catalogue.Indicator;
import org.cunbao.catalogue.Indicators.Chapter;
import org.cunbao.catalogue.Messages;
import org.cunbao.catalogue.TemplateFiles;

/** The sentences of the chapters, written by {@code reports/narrative.zh.ftl} from the figures. */
public final class NarrativeText {

    public static final String FILE = "narrative.zh.ftl";

    private final Template template;
    private final Messages messages;

    /**
     * Reads the template.
     *
     * @throws IOException when it is missing or its syntax is wrong, with what to do
     */
    public NarrativeText(TemplateFiles files, Messages messages) throws IOException {
        this.messages = messages;
        byte[] source = files.find("reports/" + FILE)
                .orElseThrow(() -> new IOException(messages.text("report.problem.missing-template", FILE)));
        try {
            this.template = new Template(FILE, new String(source, StandardCharsets.UTF_8), configuration());
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        return configuration;
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
        StringWriter text = new StringWriter();
        try {
            template.process(Map.of("chapter", chapter.code(), "figures", figures), text);
        } catch (TemplateException e) {
            throw broken(e);
        }
        return text.toString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private IOException broken(Exception cause) {
        return new IOException(messages.text("report.problem.narrative", String.valueOf(cause.getMessage())), cause);
    }
}
