package org.cunbao.parse.file;

import java.io.ByteArrayInputStream;
import org.apache.poi.hssf.record.RecordInputStream;

/** The records of one part of a workbook's stream: its globals or a sheet, from its BOF to its EOF. */
final class XlsRecords {

    static final int BOF = 0x809;
    static final int WORKBOOK = 5;
    static final int WORKSHEET = 0x10;

    private static final int EOF = 0x0A;
    private static final int CONTINUE = 0x3C;
    private static final int FILE_PASS = 0x2F;
    private static final int BIFF8 = 0x600;
    private static final int SKIP = 1024;

    /** Charts lie inside a sheet as parts of their own. */
    private static final int DEPTH = 8;

    /** How many records are read between two looks at the clock. */
    private static final int LOOK = 4096;

    private final RecordInputStream in;
    private final Deadline deadline;
    private final int type;
    private int depth = 1;
    private int records;

    /** @throws Unreadable when no part of a BIFF8 workbook begins there */
    XlsRecords(byte[] stream, int from, int to, Deadline deadline) throws Unreadable {
        this.deadline = deadline;
        if (from < 0 || from >= to) {
            throw Unreadable.damaged("records");
        }
        in = new RecordInputStream(new ByteArrayInputStream(stream, from, to - from));
        advance();
        if (sid() != BOF) {
            throw sid() == 0x009 || sid() == 0x209 || sid() == 0x409
                    ? Unreadable.otherKind("old-excel")
                    : Unreadable.damaged("records");
        }
        if (in.readUShort() != BIFF8) {
            throw Unreadable.otherKind("old-excel");
        }
        type = in.readUShort();
    }

    /** What kind of part the BOF says that this is. */
    int type() {
        return type;
    }

    /**
     * Goes on to the next record of this part itself, leaving out the parts within.
     *
     * @return false at the end
     */
    boolean next() throws Unreadable {
        while (true) {
            if (++records % LOOK == 0) {
                deadline.check();
            }
            skip(in.remaining());
            advance();
            if (sid() == EOF) {
                depth--;
                if (depth == 0) {
                    return false;
                }
            } else if (sid() == BOF) {
                depth++;
                if (depth > DEPTH) {
                    throw Unreadable.damaged("records");
                }
            } else if (sid() == FILE_PASS) {
                throw Unreadable.otherKind("encrypted");
            } else if (depth == 1) {
                return true;
            }
        }
    }

    private void advance() throws Unreadable {
        if (!in.hasNextRecord()) {
            throw Unreadable.damaged("records");
        }
        in.nextRecord();
    }

    int sid() {
        return in.getSid() & 0xFFFF;
    }

    RecordInputStream data() {
        return in;
    }

    /** Leaves out so many bytes, on into the records that continue this one. */
    void skip(long bytes) throws Unreadable {
        byte[] skipped = new byte[SKIP];
        for (long rest = bytes; rest > 0; ) {
            if (in.remaining() == 0) {
                if (!continues()) {
                    throw Unreadable.damaged("records");
                }
                advance();
            }
            int length = (int) Math.min(Math.min(rest, in.remaining()), SKIP);
            in.readFully(skipped, 0, length);
            rest -= length;
        }
    }

    /** Whether a record follows that goes on with this one, which has been read to its end. */
    boolean continues() {
        return in.remaining() == 0 && in.hasNextRecord() && in.getNextSid() == CONTINUE;
    }

    /**
     * A text of so many characters: a byte that says how they are stored, then the characters.
     *
     * @throws Unreadable when it is longer than a cell may be
     */
    String text(int length) throws Unreadable {
        return text(length, in.readUByte());
    }

    /** @param flags bit 0: two bytes a character */
    String text(int length, int flags) throws Unreadable {
        if (length > Limits.CELL_CHARACTERS) {
            throw Unreadable.tooLarge("text", String.valueOf(Limits.CELL_CHARACTERS));
        }
        return (flags & 1) == 0 ? in.readCompressedUnicode(length) : in.readUnicodeLEString(length);
    }
}
