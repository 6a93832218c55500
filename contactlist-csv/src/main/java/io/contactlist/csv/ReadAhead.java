package io.contactlist.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file with two threads. A reader thread reads blocks of records, up to {@value #MAX_BLOCKS} ahead, and the
 * caller takes them in file order. The thread that would have to wait maps a block to rows instead. So both threads
 * work, whether storing, checking addresses or reading is slow.
 *
 * <p>A file that ends in its first block is read without a second thread.
 *
 * <p>The fields from {@code pending} on are guarded by this object's lock. A block belongs to the thread that reads or
 * claimed it. {@link #next} and {@link #close} are for one caller at a time.
 */
final class ReadAhead implements Closeable {

    private static final int MAX_BLOCKS = 8;

    private static final int BUFFERS_PER_BLOCK = 4;

    private final Records records;
    private final int charactersPerBlock;
    private final Supplier<RowMapper> mappers;
    private final RowMapper callersMapper;
    private @Nullable Thread reader;

    /** The blocks read and not returned yet, in order. */
    private final Deque<Pending> pending = new ArrayDeque<>();

    private boolean closed;
    private @Nullable Throwable readersDeath;

    /** A block and its progress. */
    private static final class Pending {

        final RecordBlock block;
        boolean claimed;
        boolean mapped;

        Pending(RecordBlock block) {
            this.block = block;
        }
    }

    /**
     * Creates a reader of records.
     *
     * @param records the records; only this object reads and closes them from now on
     * @param bufferSize the number of characters read at a time
     * @param mappers creates one mapper per thread
     */
    ReadAhead(Records records, int bufferSize, Supplier<RowMapper> mappers) {
        this.records = records;
        this.charactersPerBlock = BUFFERS_PER_BLOCK * bufferSize;
        this.mappers = mappers;
        this.callersMapper = mappers.get();
    }

    /** Returns the next block, mapped to rows. Must not be called after the last block. */
    RecordBlock next() throws IOException {
        if (reader == null) {
            RecordBlock first = RecordBlock.read(records, charactersPerBlock);
            if (!first.isLast()) {
                startReader();
            }
            first.map(callersMapper);
            return first;
        }
        while (true) {
            Pending next = mappedOrToBeMapped();
            if (next.mapped) {
                return next.block;
            }
            map(next, callersMapper);
        }
    }

    private void startReader() {
        Thread thread = new Thread(this::readToTheEnd, "contactlist-csv reader");
        thread.setDaemon(true);
        reader = thread;
        thread.start();
    }

    private synchronized Pending mappedOrToBeMapped() throws IOException {
        while (true) {
            Pending head = pending.peek();
            if (head != null && head.mapped) {
                pending.remove();
                notifyAll();
                return head;
            }
            Pending unclaimed = claim();
            if (unclaimed != null) {
                return unclaimed;
            }
            RecordBlock.rethrow(readersDeath);
            if (closed) {
                throw new IllegalStateException("the file has been closed");
            }
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while waiting for the file to be read");
            }
        }
    }

    /** Claims the first block that no thread maps; returns null if there is none. */
    private @Nullable Pending claim() {
        for (Pending candidate : pending) {
            if (!candidate.claimed) {
                candidate.claimed = true;
                return candidate;
            }
        }
        return null;
    }

    private void map(Pending claimed, RowMapper mapper) {
        claimed.block.map(mapper);
        synchronized (this) {
            claimed.mapped = true;
            notifyAll();
        }
    }

    private void readToTheEnd() {
        try {
            RowMapper mapper = mappers.get();
            boolean toBeRead = true;
            while (toBeRead) {
                Pending unclaimed = unclaimedWhileFull();
                if (unclaimed == null) {
                    toBeRead = add(RecordBlock.read(records, charactersPerBlock));
                } else {
                    map(unclaimed, mapper);
                }
            }
            for (Pending left = unclaimed(); left != null; left = unclaimed()) {
                map(left, mapper);
            }
        } catch (InterruptedException e) {
            // Only close() interrupts this thread, and then no thread waits for its blocks.
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                readersDeath = e;
                notifyAll();
            }
        }
    }

    /** Returns a block to map while the reader must not read ahead any further; null if it may read. */
    private synchronized @Nullable Pending unclaimedWhileFull() throws InterruptedException {
        while (pending.size() >= MAX_BLOCKS) {
            Pending unclaimed = claim();
            if (unclaimed != null) {
                return unclaimed;
            }
            wait();
        }
        return null;
    }

    /** Adds a block that was read. Returns whether to read another one. */
    private synchronized boolean add(RecordBlock block) {
        pending.add(new Pending(block));
        notifyAll();
        return !block.isLast() && !closed;
    }

    private synchronized @Nullable Pending unclaimed() {
        return closed ? null : claim();
    }

    /** Ends the reader thread, waits for its end and closes the file. */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            closed = true;
        }
        if (reader != null) {
            reader.interrupt();
            join(reader);
        }
        records.close();
    }

    /** Waits for the end of a thread, even if interrupted meanwhile: it must not outlive its file. */
    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
