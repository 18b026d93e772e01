package org.cunbao.report.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/** Compiles report templates: the shipped ones in the build, so that an office's machine needs no compiler for them. */
public final class JasperCompiler {

    private JasperCompiler() {}

    /**
     * Compiles each {@code .jrxml} of a folder.
     *
     * @param arguments the folder of the templates and the folder for the results
     */
    public static void main(String[] arguments) throws IOException, JRException {
        Path target = Path.of(arguments[1]);
        Files.createDirectories(target);
        for (Path file : templates(Path.of(arguments[0]))) {
            String name = file.getFileName().toString().replace(".jrxml", ".jasper");
            Files.write(target.resolve(name), compile(Files.readAllBytes(file)));
        }
    }

    private static List<Path> templates(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jrxml"))
                    .sorted()
                    .toList();
        }
    }

    /** The compiled form of a template, as bytes. */
    static byte[] compile(byte[] template) throws JRException {
        ByteArrayOutputStream compiled = new ByteArrayOutputStream();
        JasperCompileManager.compileReportToStream(new ByteArrayInputStream(template), compiled);
        return compiled.toByteArray();
    }
}
