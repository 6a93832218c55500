package io.contactlist.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Two threads at work on one file: one of its own reads records, a few blocks ahead and no more, and the
 * caller takes rows. Whichever of them would have to wait for the other maps records to rows meanwhile, so
 * that both are busy whether storing is slow, or checking addresses, or neither. The order is the file's.
 *
 * <p>A file that ends within the first block is read without a thread.
 */
final class ReadAhead implements Closeable {

    private static final int MAX_BLOCKS = 8;

    private static final int BUFFERS_PER_BLOCK = 4;

    private final CsvRecords records;
    private final int charactersPerBlock;
    private final Supplier<RowMapper> mappers;
    private final RowMapper callersMapper;
    private @Nullable Thread reader;

    /** Read and not given yet, in order. Guarded by this, as is all below. */
    private final Deque<Pending> pending = new ArrayDeque<>();

    private boolean closed;
    private @Nullable Throwable readersDeath;

    /** A block and how far it is. */
    private static final class Pending {

        final RecordBlock block;
        boolean claimed;
        boolean mapped;

        Pending(RecordBlock block) {
            this.block = block;
        }
    }

    /**
     * Takes the records over.
     *
     * @param records to be read, and closed, from here only
     * @param bufferSize how many characters are read at a time
     * @param mappers gives each thread a mapper of its own
     */
    ReadAhead(CsvRecords records, int bufferSize, Supplier<RowMapper> mappers) {
        this.records = records;
        this.charactersPerBlock = BUFFERS_PER_BLOCK * bufferSize;
        this.mappers = mappers;
        this.callersMapper = mappers.get();
    }

    /** The next block, mapped; not to be asked for after the last one. */
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

    /** The first block that nobody has begun to map, or null. */
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
            // Only closing interrupts this thread: nobody waits for what it would have read.
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                readersDeath = e;
                notifyAll();
            }
        }
    }

    /** A block for the reader to map as long as it may not read; null as soon as there is room. */
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

    /** Hands a block over; says whether another one is wanted. */
    private synchronized boolean add(RecordBlock block) {
        pending.add(new Pending(block));
        notifyAll();
        return !block.isLast() && !closed;
    }

    private synchronized @Nullable Pending unclaimed() {
        return closed ? null : claim();
    }

    /** Waits for the reader to end, then closes the file. */
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

    /** Whoever is interrupted learns it once the thread has ended: it must not outlive its file. */
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
