package io.contactlist.spi;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** Iterates over the elements of several ordered iterators in their common order. */
final class Merged<T> implements Iterator<T> {

    private record Head<T>(T first, Iterator<? extends T> rest) {}

    private final PriorityQueue<Head<T>> heads;

    private Merged(List<? extends Iterator<? extends T>> ordered, Comparator<T> order) {
        this.heads = new PriorityQueue<>(Math.max(1, ordered.size()), Comparator.comparing(Head::first, order));
        ordered.forEach(this::add);
    }

    /** Merges iterators, each of which has this order. */
    static <T> Iterator<? extends T> of(List<? extends Iterator<? extends T>> ordered, Comparator<T> order) {
        return ordered.size() == 1 ? ordered.get(0) : new Merged<>(ordered, order);
    }

    private void add(Iterator<? extends T> rest) {
        if (rest.hasNext()) {
            heads.add(new Head<>(rest.next(), rest));
        }
    }

    @Override
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    @Override
    public T next() {
        Head<T> head = heads.poll();
        if (head == null) {
            throw new NoSuchElementException();
        }
        add(head.rest());
        return head.first();
    }
}
