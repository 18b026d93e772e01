package org.cunbao.report.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces what a PDF library draws by lot: the prefixes of font subsets and the document's two identifiers. All
 * replacements keep their length, so that no offset in the file moves.
 */
final class PdfIdentity {

    private static final Pattern SUBSET = Pattern.compile("/([A-Z]{6})\\+");
    private static final Pattern IDENTIFIER = Pattern.compile("/ID *\\[<([0-9a-f]{32})><([0-9a-f]{32})>\\]");
    private static final int ALPHABET = 26;

    private PdfIdentity() {}

    /** The same document with subsets named in order of appearance and identifiers made from its own content. */
    static byte[] fixed(byte[] pdf) {
        // Latin-1 maps bytes to characters one to one.
        String text = numbered(new String(pdf, StandardCharsets.ISO_8859_1));
        Matcher identifier = IDENTIFIER.matcher(text);
        if (!identifier.find()) {
            throw new IllegalStateException("no /ID in the PDF");
        }
        String blank = replaced(text, identifier, "0".repeat(32));
        return replaced(text, identifier, digest(blank)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String replaced(String text, Matcher identifier, String with) {
        return text.substring(0, identifier.start(1))
                + with
                + text.substring(identifier.end(1), identifier.start(2))
                + with
                + text.substring(identifier.end(2));
    }

    private static String numbered(String text) {
        Map<String, String> names = new LinkedHashMap<>();
        return SUBSET.matcher(text)
                .replaceAll(found -> "/" + names.computeIfAbsent(found.group(1), old -> prefix(names.size())) + "+");
    }

    /** {@code AAAAAA}, {@code AAAAAB}, …. */
    private static String prefix(int number) {
        char[] letters = "AAAAAA".toCharArray();
        int rest = number;
        for (int i = letters.length - 1; i >= 0; i--) {
            letters[i] = (char) ('A' + rest % ALPHABET);
            rest /= ALPHABET;
        }
        return new String(letters);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
