package org.cunbao.report.content;

import freemarker.core.OutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/** A FreeMarker template of {@code reports/}. It reaches no Java, and writes the same text on every machine. */
public final class TextTemplate {

    private final Template template;

    /**
     * Reads a template.
     *
     * @param format what it writes, which decides how inserted text is escaped
     * @throws IOException when its syntax is wrong
     */
    public TextTemplate(String name, byte[] source, OutputFormat format) throws IOException {
        this.template = new Template(name, new String(source, StandardCharsets.UTF_8), configuration(format));
    }

    private static Configuration configuration(OutputFormat format) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setOutputFormat(format);
        return configuration;
    }

    /**
     * The template's text with its blanks filled.
     *
     * @throws IOException when the template fails, with its own message
     */
    public String fill(Map<String, Object> model) throws IOException {
        StringWriter text = new StringWriter();
        try {
            template.process(model, text);
        } catch (TemplateException e) {
            throw new IOException(String.valueOf(e.getMessage()), e);
        }
        return text.toString();
    }
}
