package org.cunbao.report.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;
import org.cunbao.catalogue.Messages;
import org.cunbao.catalogue.TemplateFiles;

/** The report templates, ready to fill: those compiled in the build, unless the workspace has changed them. */
public final class JasperTemplates {

    private static final String COMPILED = "/jasper/";

    /** Ready ones by their source, for all reports of this process: a loaded template does not change. */
    private static final Map<String, JasperReport> LOADED = new ConcurrentHashMap<>();

    private final TemplateFiles files;
    private final TemplateFiles packed;
    private final Messages messages;

    public JasperTemplates(TemplateFiles files, Messages messages) {
        this.files = files;
        this.packed = TemplateFiles.packed();
        this.messages = messages;
    }

    /**
     * A template by the name of its file without ending.
     *
     * @throws IOException when there is none or it cannot be compiled, with what to do
     */
    public JasperReport get(String name) throws IOException {
        String file = name + ".jrxml";
        byte[] template = files.findOrPacked("reports/" + file)
                .orElseThrow(() -> new IOException(messages.text("report.problem.missing-template", file)));
        String source = new String(template, StandardCharsets.UTF_8);
        JasperReport known = LOADED.get(source);
        if (known != null) {
            return known;
        }
        try {
            JasperReport report =
                    (JasperReport) JRLoader.loadObject(new ByteArrayInputStream(compiled(name, template)));
            LOADED.put(source, report);
            return report;
        } catch (JRException e) {
            throw new IOException(messages.text("report.problem.template", file, String.valueOf(e.getMessage())), e);
        }
    }

    private byte[] compiled(String name, byte[] template) throws IOException, JRException {
        Optional<byte[]> original = packed.find("reports/" + name + ".jrxml");
        if (original.isPresent() && Arrays.equals(original.get(), template)) {
            try (InputStream in = JasperTemplates.class.getResourceAsStream(COMPILED + name + ".jasper")) {
                if (in != null) {
                    return in.readAllBytes();
                }
            }
        }
        return JasperCompiler.compile(template);
    }
}
