package org.cunbao.parse.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * XML in which no tag or text goes on without end: the parser holds each of them as a whole, and has no limit of its
 * own.
 */
final class BoundedTags extends FilterInputStream {

    private static final int TAG = '<';

    private long run;

    BoundedTags(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** @throws IOException when no tag begins for too long */
    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = in.read(bytes, from, length);
        for (int i = from; i < from + read; i++) {
            run = bytes[i] == TAG ? 0 : run + 1;
            if (run > Limits.XML_TAG) {
                throw new IOException("no tag begins for " + Limits.XML_TAG + " bytes");
            }
        }
        return read;
    }
}
