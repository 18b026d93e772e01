package org.cunbao.parse.file;

import java.util.List;

/**
 * What was read of one file: its sheets, with their cells as texts.
 *
 * @param kind {@link FileKind#TEXT} for a file without sheets, which has one all the same
 * @param macros whether there are macros beside them, which nobody runs
 * @param macroSheets names of the sheets that hold macros of the old kind
 * @param remarks what is unusual about the file as a whole
 */
public record FileSheets(
        FileKind kind, List<Sheet> sheets, boolean macros, List<String> macroSheets, List<Remark> remarks) {

    public boolean csv() {
        return kind == FileKind.TEXT;
    }

    /** Whether the format itself gives a changed byte away. */
    public boolean checksums() {
        return kind == FileKind.ZIP;
    }
}
