package org.cunbao.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** An open file of a {@link FaultyDisk}: what is written and forced is told to it. */
final class DiskChannel extends FileChannel {

    private final FileChannel real;
    private final Path file;
    private final FaultyDisk disk;

    DiskChannel(FileChannel real, Path file, FaultyDisk disk) {
        this.real = real;
        this.file = file;
        this.disk = disk;
    }

    /** A write to a full disk may leave its beginning behind. */
    private void before(ByteBuffer bytes) throws IOException {
        if (disk.fails("write", file)) {
            if (disk.leavesHalf()) {
                ByteBuffer half = bytes.duplicate().limit(bytes.position() + bytes.remaining() / 2);
                while (half.hasRemaining()) {
                    real.write(half);
                }
            }
            throw disk.problem();
        }
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        before(bytes);
        return real.write(bytes);
    }

    @Override
    public long write(ByteBuffer[] all, int offset, int length) throws IOException {
        disk.act("write", file);
        return real.write(all, offset, length);
    }

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
        before(bytes);
        return real.write(bytes, position);
    }

    @Override
    public void force(boolean metaData) throws IOException {
        disk.act("force", file);
        real.force(metaData);
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        disk.act("truncate", file);
        real.truncate(size);
        return this;
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) throws IOException {
        disk.act("write", file);
        return real.transferFrom(source, position, count);
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        return real.transferTo(position, count, target);
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
        if (mode != MapMode.READ_ONLY) {
            throw new UnsupportedOperationException("what is written through memory cannot be made to fail here");
        }
        return real.map(mode, position, size);
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        return real.read(bytes);
    }

    @Override
    public long read(ByteBuffer[] all, int offset, int length) throws IOException {
        return real.read(all, offset, length);
    }

    @Override
    public int read(ByteBuffer bytes, long position) throws IOException {
        return real.read(bytes, position);
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        real.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return real.size();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return real.lock(position, size, shared);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return real.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
    }
}
