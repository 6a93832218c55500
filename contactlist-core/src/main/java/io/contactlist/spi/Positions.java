package io.contactlist.spi;

import java.util.Arrays;
import java.util.BitSet;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import org.jspecify.annotations.Nullable;

/**
 * A set of positions in a list, in order. It has one block per 65,536 positions, as Roaring bitmaps do: a sorted array
 * of few positions, or a bit set of many. So a position takes one bit in a set of nearly all, and two bytes in one of
 * few.
 */
final class Positions {

    private static final int BLOCK_BITS = 16;
    private static final int MAX_LISTED = 4_096;

    private @Nullable Block[] blocks = new @Nullable Block[1];
    private int blocksInUse;

    /** The positions of one block, by their lower 16 bits. It lists them, until they are more than a bit set takes. */
    private static final class Block {

        private char[] listed = new char[4];
        private @Nullable BitSet bits;
        private int size;

        boolean put(char low, boolean isMember) {
            if (bits != null) {
                if (bits.get(low) != isMember) {
                    bits.set(low, isMember);
                    size += isMember ? 1 : -1;
                }
            } else {
                putListed(low, isMember);
            }
            return size > 0;
        }

        private void putListed(char low, boolean isMember) {
            int found = Arrays.binarySearch(listed, 0, size, low);
            if (found < 0 == isMember) {
                if (!isMember) {
                    System.arraycopy(listed, found + 1, listed, found, size - found - 1);
                    size--;
                } else if (size < MAX_LISTED) {
                    insert(low, -found - 1);
                } else {
                    bits = asBits();
                    put(low, true);
                }
            }
        }

        private void insert(char low, int at) {
            if (size == listed.length) {
                listed = Arrays.copyOf(listed, 2 * size);
            }
            System.arraycopy(listed, at, listed, at + 1, size - at);
            listed[at] = low;
            size++;
        }

        private BitSet asBits() {
            BitSet all = new BitSet(1 << BLOCK_BITS);
            for (int i = 0; i < size; i++) {
                all.set(listed[i]);
            }
            listed = new char[0];
            return all;
        }

        /** Returns the first member from here on, or -1. */
        int next(int from) {
            if (bits != null) {
                return bits.nextSetBit(from);
            }
            int found = search(from);
            int at = found < 0 ? -found - 1 : found;
            return at < size ? listed[at] : -1;
        }

        /** Returns the last member up to here, or -1. */
        int previous(int from) {
            if (bits != null) {
                return bits.previousSetBit(from);
            }
            int found = search(from);
            int at = found < 0 ? -found - 2 : found;
            return at >= 0 ? listed[at] : -1;
        }

        private int search(int low) {
            return Arrays.binarySearch(listed, 0, size, (char) low);
        }
    }

    void put(int position, boolean isMember) {
        int number = position >>> BLOCK_BITS;
        if (number >= blocks.length) {
            if (!isMember) {
                return;
            }
            blocks = Arrays.copyOf(blocks, Math.max(number + 1, blocks.length + blocks.length / 2));
        }
        Block block = blocks[number];
        if (block == null) {
            if (!isMember) {
                return;
            }
            block = new Block();
            blocks[number] = block;
            blocksInUse++;
        }
        if (!block.put((char) position, isMember)) {
            blocks[number] = null;
            blocksInUse--;
        }
    }

    boolean isEmpty() {
        return blocksInUse == 0;
    }

    /** Returns the first position from here on, or -1 if there is none. */
    private int following(int from) {
        int low = from & 0xFFFF;
        for (int number = from >>> BLOCK_BITS; number < blocks.length; number++) {
            Block block = blocks[number];
            int found = block == null ? -1 : block.next(low);
            if (found >= 0) {
                return number << BLOCK_BITS | found;
            }
            low = 0;
        }
        return -1;
    }

    /** Returns the last position up to here, or -1 if there is none. */
    private int preceding(int from) {
        int low = from & 0xFFFF;
        for (int number = Math.min(from >> BLOCK_BITS, blocks.length - 1); number >= 0; number--) {
            Block block = blocks[number];
            int found = block == null ? -1 : block.previous(low);
            if (found >= 0) {
                return number << BLOCK_BITS | found;
            }
            low = 0xFFFF;
        }
        return -1;
    }

    /** Returns the positions in ascending or descending order. The set must not change meanwhile. */
    PrimitiveIterator.OfInt iterator(boolean isDescending) {
        return new PrimitiveIterator.OfInt() {

            private int upcoming = isDescending ? preceding(Integer.MAX_VALUE) : following(0);

            @Override
            public boolean hasNext() {
                return upcoming >= 0;
            }

            @Override
            public int nextInt() {
                if (upcoming < 0) {
                    throw new NoSuchElementException();
                }
                int current = upcoming;
                upcoming = isDescending ? before(current) : following(current + 1);
                return current;
            }

            private int before(int position) {
                return position == 0 ? -1 : preceding(position - 1);
            }
        };
    }
}
