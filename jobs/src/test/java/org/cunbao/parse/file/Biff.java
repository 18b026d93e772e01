package org.cunbao.parse.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Writes old workbooks record by record, as no spreadsheet program would (names of records as in MS-XLS). */
final class Biff {

    static final int WORKBOOK = 5;
    static final int WORKSHEET = 0x10;
    static final int CHART = 0x20;
    static final int CONTINUE = 0x3C;

    private Biff() {}

    /**
     * A tab and what it leads to.
     *
     * @param state 0 shown, 1 hidden, 2 hidden so that only a macro shows it again
     * @param kind 0 for a worksheet, 1 for a sheet of macros, 2 for a chart
     */
    @SuppressWarnings("ArrayRecordComponent") // written once, never compared
    record Tab(String name, int state, int kind, byte[] part) {
        Tab(String name, byte[]... records) {
            this(name, 0, 0, Biff.part(WORKSHEET, records));
        }
    }

    static byte[] bytes(byte[]... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }

    private static byte[] filled(int length, Consumer<ByteBuffer> fill) {
        byte[] room = new byte[length];
        fill.accept(ByteBuffer.wrap(room).order(ByteOrder.LITTLE_ENDIAN));
        return room;
    }

    static byte[] u8(int... numbers) {
        return filled(numbers.length, room -> {
            for (int number : numbers) {
                room.put((byte) number);
            }
        });
    }

    static byte[] u16(int... numbers) {
        return filled(2 * numbers.length, room -> {
            for (int number : numbers) {
                room.putShort((short) number);
            }
        });
    }

    static byte[] i32(int... numbers) {
        return filled(4 * numbers.length, room -> {
            for (int number : numbers) {
                room.putInt(number);
            }
        });
    }

    static byte[] f64(double number) {
        return filled(8, room -> room.putDouble(number));
    }

    /** A text behind its length in two bytes; two bytes a character. */
    static byte[] text(String text) {
        return bytes(u16(text.length()), u8(1), text.getBytes(StandardCharsets.UTF_16LE));
    }

    static byte[] record(int sid, byte[]... data) {
        byte[] all = bytes(data);
        return bytes(u16(sid, all.length), all);
    }

    static byte[] begin(int version, int type) {
        return record(0x809, u16(version, type, 0, 0), i32(0, 0));
    }

    static byte[] end() {
        return record(0x0A);
    }

    static byte[] part(int type, byte[]... records) {
        return bytes(begin(0x600, type), bytes(records), end());
    }

    static byte[] number(int row, int column, int style, double number) {
        return record(0x203, u16(row, column, style), f64(number));
    }

    static byte[] label(int row, int column, String text) {
        return record(0x204, u16(row, column, 0), text(text));
    }

    /** A formula and its result, without the formula itself. */
    static byte[] formula(int row, int column, byte[] result, int options) {
        return record(0x06, u16(row, column, 0), result, u16(options), i32(0), u16(0));
    }

    /** The result of a formula that is no number. */
    static byte[] result(int kind, int value) {
        return u8(kind, 0, value, 0, 0, 0, 0xFF, 0xFF);
    }

    /** The shared texts. */
    static byte[] strings(String... texts) {
        List<byte[]> pieces = new ArrayList<>(List.of(i32(texts.length, texts.length)));
        for (String text : texts) {
            pieces.add(text(text));
        }
        return record(0xFC, pieces.toArray(new byte[0][]));
    }

    /** A cell style with the number of its number format. */
    static byte[] style(int format) {
        return record(0xE0, u16(0, format), new byte[16]);
    }

    static byte[] format(int number, String code) {
        return record(0x41E, u16(number), text(code));
    }

    private static byte[] boundSheet(Tab tab, int position) {
        return record(
                0x85,
                i32(position),
                u8(tab.state(), tab.kind(), tab.name().length(), 1),
                tab.name().getBytes(StandardCharsets.UTF_16LE));
    }

    /** The stream of a workbook: what it says of itself, its tabs, and what they lead to. */
    static byte[] stream(byte[] globals, Tab... tabs) {
        int position = begin(0x600, WORKBOOK).length + globals.length + end().length;
        for (Tab tab : tabs) {
            position += boundSheet(tab, 0).length;
        }
        List<byte[]> pieces = new ArrayList<>(List.of(begin(0x600, WORKBOOK), globals));
        for (Tab tab : tabs) {
            pieces.add(boundSheet(tab, position));
            position += tab.part().length;
        }
        pieces.add(end());
        for (Tab tab : tabs) {
            pieces.add(tab.part());
        }
        return bytes(pieces.toArray(new byte[0][]));
    }

    /** A file that holds one stream. */
    static byte[] file(String name, byte[] stream) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(stream), name);
            container.writeFilesystem(out);
        }
        return out.toByteArray();
    }
}
