package org.cunbao.prove;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.cunbao.catalogue.Messages;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Whether a page keeps to itself: it names nothing outside, and its policy forbids all but its own scripts. */
record HtmlOutside(Messages messages) {

    private static final List<String> ADDRESSES =
            List.of("src", "srcset", "href", "action", "formaction", "data", "poster", "background", "ping");

    List<String> differences(Document page) {
        List<String> differences = new ArrayList<>();
        String policy =
                page.select("head > meta[http-equiv=Content-Security-Policy]").attr("content");
        if (!policy.contains("default-src 'none'")) {
            differences.add(messages.text("prove.html.policy"));
        }
        for (String attribute : ADDRESSES) {
            for (Element element : page.select("[" + attribute + "]")) {
                String address = element.attr(attribute).strip();
                if (!address.startsWith("#") && !address.equals("data:,")) {
                    differences.add(messages.text("prove.html.outside", element.tagName(), address));
                }
            }
        }
        for (Element script : page.select("script:not([type=application/json])")) {
            if (!policy.contains("'sha256-" + sha256(script.data()) + "'")) {
                differences.add(messages.text("prove.html.script"));
            }
        }
        for (Element style : page.select("style")) {
            String rules = style.data().toLowerCase(Locale.ROOT);
            if (rules.contains("@import") || rules.contains("url(")) {
                differences.add(messages.text("prove.html.style"));
            }
        }
        return differences;
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
