package org.cunbao.returns;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names for the files of one folder: as the sender called them, but such as every system can keep, and each once. */
final class FileNames {

    private static final String ENDING = ".xlsx";

    /** File systems keep 255 bytes; the rest is for the ending and a number. */
    private static final int BYTES = 220;

    private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cs}\uFFFD]|^\\.+|[. ]+$");

    private final Set<String> taken = new HashSet<>();

    /** @param path of the delivery, with {@code /} between folders */
    String of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String plain = fit(name.replaceFirst("(?i)\\.(xlsx|xlsm|xls|et|csv|txt)$", ""));
        String free = plain;
        for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
            free = plain + "（" + number + "）";
        }
        return free + ENDING;
    }

    /** The name without what some system cannot keep. */
    static String fit(String name) {
        StringBuilder fit = new StringBuilder();
        int bytes = 0;
        for (int c : UNFIT.matcher(name).replaceAll("_").codePoints().toArray()) {
            String one = Character.toString(c);
            bytes += one.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > BYTES) {
                break;
            }
            fit.append(one);
        }
        return fit.isEmpty() ? "_" : fit.toString();
    }
}
