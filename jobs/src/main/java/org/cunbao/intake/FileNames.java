package org.cunbao.intake;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** How names of files are written down, and which of them are leftovers of other programs. */
final class FileNames {

    private static final Set<String> LEFT_ALONE = Set.of("thumbs.db", "readme.md", "desktop.ini", "__macosx");

    private static final List<String> FORMS = List.of(".xlsx", ".xls", ".csv", ".et");

    private FileNames() {}

    /** The path below a folder, normalised, with {@code /} between folders and nothing invisible in it. */
    static String below(Path folder, Path file) {
        return StreamSupport.stream(folder.relativize(file).spliterator(), false)
                .map(name -> shown(Normalizer.normalize(name.toString(), Normalizer.Form.NFC)))
                .collect(Collectors.joining("/"));
    }

    /** Whether a name is an editor's lock or copy, a system's own file, or the folder's description. */
    static boolean isLeftover(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.startsWith(".") || name.startsWith("~$") || name.endsWith(".tmp") || LEFT_ALONE.contains(name);
    }

    /** Whether a leftover may be a filled form that was merely hidden; an editor's lock or a resource fork is none. */
    static boolean isHiddenForm(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.startsWith(".")
                && !name.startsWith(".~")
                && !name.startsWith("._")
                && FORMS.stream().anyMatch(name::endsWith);
    }

    /** Control characters would break a list, direction marks could make a name look like another. */
    private static String shown(String name) {
        StringBuilder shown = new StringBuilder(name.length());
        name.codePoints().forEach(point -> {
            int type = Character.getType(point);
            if (type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR) {
                shown.append(String.format(Locale.ROOT, "\\u%04X", point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }
}
