package org.cunbao.report.content;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunbao.catalogue.Catalogue;

/** A page of {@code reports/} for a browser: what stands where, and how it looks. */
public final class PageTemplate {

    private final Catalogue catalogue;
    private final String page;
    private final String unusable;
    private final TextTemplate template;
    private final String style;

    /**
     * Reads the templates; one that the set lacks is the one packed in this program.
     *
     * @param page the FreeMarker template, such as {@code dashboard.ftlh}
     * @param styles the style sheets; a later one has the last word
     * @param unusable the key of the message that names the page and why it cannot be used
     * @throws IOException when one is missing or its syntax is wrong, with what to do
     */
    public PageTemplate(Catalogue catalogue, String page, List<String> styles, String unusable) throws IOException {
        this.catalogue = catalogue;
        this.page = page;
        this.unusable = unusable;
        StringBuilder all = new StringBuilder();
        for (String name : styles) {
            all.append(new String(source(name), StandardCharsets.UTF_8));
        }
        this.style = all.toString();
        byte[] source = source(page);
        try {
            this.template = new TextTemplate(page, source, HTMLOutputFormat.INSTANCE);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private byte[] source(String name) throws IOException {
        return catalogue
                .files()
                .findOrPacked("reports/" + name)
                .orElseThrow(() -> new IOException(catalogue.messages().text("report.problem.missing-template", name)));
    }

    private IOException broken(IOException cause) {
        return new IOException(catalogue.messages().text(unusable, page, String.valueOf(cause.getMessage())), cause);
    }

    /** The style sheets, one after the other. */
    public String style() {
        return style;
    }

    /**
     * The page with its blanks filled; texts are escaped, what {@link #markup} made is not.
     *
     * @throws IOException when the template fails, with what to do
     */
    public String fill(Map<String, Object> model) throws IOException {
        try {
            return template.fill(model);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** What is inserted as it is. Never made from what a sender wrote. */
    public static TemplateModel markup(String html) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html);
        } catch (TemplateModelException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The policy that lets a page show itself and nothing else: no network, no frame, no form.
     *
     * @param allowed directives for scripts and styles, such as {@code style-src 'sha256-…'}
     */
    public static String policy(String... allowed) {
        return Stream.concat(
                        Stream.concat(Stream.of("default-src 'none'"), Stream.of(allowed)),
                        Stream.of("img-src data:", "base-uri 'none'", "form-action 'none'"))
                .collect(Collectors.joining("; ", "<meta http-equiv=\"Content-Security-Policy\" content=\"", "\">"));
    }

    /** A script or style sheet as a policy names it: {@code 'sha256-…'}. */
    public static String named(String source) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
