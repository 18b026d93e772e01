package org.cunbao.report.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.cunbao.report.content.PageTemplate;

/** The scripts of the page and the policy that lets these run and nothing else, and forbids all network access. */
record PageScripts(List<String> sources) {

    private static final String CHARTS = "echarts.common.min.js";

    static PageScripts read() throws IOException {
        return new PageScripts(List.of(source(CHARTS), source("dashboard.js")));
    }

    private static String source(String name) throws IOException {
        try (InputStream in = PageScripts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not packed in this program: " + name);
            }
            // a browser hashes a script after it has read its line ends this way
            String source = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            if (source.contains("</script") || source.contains("<!--")) {
                throw new IllegalStateException("cannot stand in a page: " + name);
            }
            return source;
        }
    }

    String elements() {
        return sources.stream().map(source -> "<script>" + source + "</script>").collect(Collectors.joining("\n"));
    }

    /** Styles may stand at elements, for the charts' library writes them there. */
    String policy() {
        String scripts = sources.stream().map(PageTemplate::named).collect(Collectors.joining(" "));
        return PageTemplate.policy("script-src " + scripts, "style-src 'unsafe-inline'");
    }
}
