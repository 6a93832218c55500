package io.contactlist.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Runs work on several threads that begin at the same moment. */
final class AtOnce {

    static final int THREADS = 4;

    private AtOnce() {}

    /** Does the work of one thread. Threads are numbered from 0. */
    interface Step<T> {
        List<T> by(int thread) throws Exception;
    }

    /** {@return the results of all threads} */
    static <T> List<T> run(Step<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CyclicBarrier together = new CyclicBarrier(THREADS);
        try {
            List<Callable<List<T>>> tasks = new ArrayList<>();
            IntStream.range(0, THREADS)
                    .forEach(thread -> tasks.add(() -> {
                        together.await();
                        return work.by(thread);
                    }));
            List<T> results = new ArrayList<>();
            for (Future<List<T>> result : threads.invokeAll(tasks)) {
                results.addAll(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
