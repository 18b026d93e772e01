package org.cunbao.parse.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "PK\\3\\4|ZIP",
                "PK\\5\\6|ZIP",
                "PK\\7\\8|TEXT",
                "\\D0\\CF\\11\\E0\\A1\\B1\\1A\\E1|OLE2",
                "\\D0\\CF\\11\\E0\\A1\\B1\\1A\\E0|TEXT",
                "\\9\\0\\4\\0|OLD_EXCEL",
                "\\9\\2\\6\\0|OLD_EXCEL",
                "\\9\\4\\6\\0|OLD_EXCEL",
                "\\9\\8\\6\\0|TEXT",
                "7z\\BC\\AF\\27\\1C|SEVEN_ZIP",
                "\\1F\\8B|GZIP",
                "\\FF\\D8\\FF|IMAGE",
                "\\89PNG|IMAGE",
                "GIF89a|IMAGE",
                "II*\\0|IMAGE",
                "MM\\0*|IMAGE",
                "\\0\\0\\0\\18ftypheic\\0|IMAGE",
                "\\0\\0\\0\\18ftypmp42\\0|TEXT",
                "\\0\\0\\0\\18ftypheic|TEXT",
                "%PDF-1.7|PDF",
                "Rar!|RAR",
                "{\\5Crtf1|RTF",
                "<!DOCTYPE html>|HTML",
                "\\EF\\BB\\BF\\A <HTML>|HTML",
                "<table><tr>|HTML",
                "MIME-Version: 1.0|MHT",
                "From: <Saved by Microsoft|MHT",
                "<?xml version='1.0'?><html>|HTML",
                "<?xml version='1.0'?><x:Workbook xmlns='Excel.Sheet'>|SPREADSHEET_ML",
                "<?xml version='1.0'?><a>|XML",
                "code,name|TEXT",
            })
    void kind_is_told_by_the_first_bytes(String head, FileKind kind) {
        assertThat(FileKind.of(bytes(head))).isEqualTo(kind);
    }

    @Test
    void file_without_a_byte_is_empty_and_every_kind_has_its_key() {
        assertThat(FileKind.of(new byte[0])).isEqualTo(FileKind.EMPTY);
        assertThat(FileKind.SPREADSHEET_ML.key()).isEqualTo("spreadsheet-ml");
    }

    /** A backslash stands before a byte in hexadecimal digits. */
    private static byte[] bytes(String text) {
        StringBuilder raw = new StringBuilder();
        Matcher found = Pattern.compile("\\\\([0-9A-F]{1,2})|(.)").matcher(text);
        while (found.find()) {
            raw.append(
                    found.group(2) == null
                            ? (char) Integer.parseInt(found.group(1), 16)
                            : found.group(2).charAt(0));
        }
        return raw.toString().getBytes(ISO_8859_1);
    }
}
