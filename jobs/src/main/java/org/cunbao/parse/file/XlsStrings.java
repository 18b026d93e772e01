package org.cunbao.parse.file;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.RecordInputStream;

/** The texts that the cells of an old workbook share. */
final class XlsStrings {

    private static final int RICH = 8;
    private static final int EXTENDED = 4;

    /** What a formatting run takes. */
    private static final int RUN_BYTES = 4;

    private XlsStrings() {}

    /** Reads the record SST and those that continue it. The count that it states is only believed as far as it goes. */
    static List<String> read(XlsRecords records) throws Unreadable {
        RecordInputStream in = records.data();
        in.readInt();
        int count = in.readInt();
        if (count < 0 || count > Limits.STRINGS) {
            throw Unreadable.tooLarge("strings");
        }
        List<String> texts = new ArrayList<>();
        int characters = 0;
        for (int i = 0; i < count; i++) {
            if (in.remaining() == 0) {
                if (!records.continues()) {
                    throw Unreadable.damaged("strings");
                }
                in.nextRecord();
            }
            String text = one(records);
            characters += text.length();
            if (characters > Limits.STRING_CHARACTERS) {
                throw Unreadable.tooLarge("strings");
            }
            texts.add(text);
        }
        return texts;
    }

    private static String one(XlsRecords records) throws Unreadable {
        RecordInputStream in = records.data();
        int length = in.readUShort();
        int flags = in.readUByte();
        int runs = (flags & RICH) == 0 ? 0 : in.readUShort();
        long extension = (flags & EXTENDED) == 0 ? 0 : Integer.toUnsignedLong(in.readInt());
        String text = records.text(length, flags);
        records.skip((long) runs * RUN_BYTES + extension);
        return text;
    }
}
