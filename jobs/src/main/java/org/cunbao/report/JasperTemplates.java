package org.cunbao.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;
import org.cunbao.catalogue.Messages;
import org.cunbao.catalogue.TemplateFiles;

/** The report templates, ready to fill: those compiled in the build, unless the workspace has changed them. */
final class JasperTemplates {

    private static final String COMPILED = "/jasper/";

    private final TemplateFiles files;
    private final TemplateFiles packed;
    private final Messages messages;
    private final Map<String, JasperReport> loaded = new HashMap<>();

    JasperTemplates(TemplateFiles files, Messages messages) {
        this.files = files;
        this.packed = TemplateFiles.packed();
        this.messages = messages;
    }

    /**
     * A template by the name of its file without ending.
     *
     * @throws IOException when there is none or it cannot be compiled, with what to do
     */
    JasperReport get(String name) throws IOException {
        JasperReport known = loaded.get(name);
        if (known != null) {
            return known;
        }
        String file = name + ".jrxml";
        byte[] template = files.find("reports/" + file)
                .orElseThrow(() -> new IOException(messages.text("report.problem.missing-template", file)));
        try {
            JasperReport report =
                    (JasperReport) JRLoader.loadObject(new ByteArrayInputStream(compiled(name, template)));
            loaded.put(name, report);
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
