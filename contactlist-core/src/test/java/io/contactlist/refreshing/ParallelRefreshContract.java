package io.contactlist.refreshing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.model.ListId;
import io.contactlist.spi.RefreshScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any scheduler promises where several threads are at it (S5, and the numbered list in its documentation). */
public abstract class ParallelRefreshContract extends RefreshContract {

    private static final int THREADS = 4;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<ListId> refreshed = new ArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    private RefreshScheduler scheduler;
    private Future<?> slow;

    @BeforeEach
    void startARefreshThatGoesOn() throws InterruptedException {
        scheduler = newScheduler(clock, this::refresh, (list, at, problem) -> {});
        scheduler.schedule(LIST, HOURLY, START);
        clock.set(START.plus(Duration.ofHours(1)));
        slow = threads.submit(this::runDue);
        begun.await();
    }

    private void refresh(ListId list, Instant at) throws InterruptedException {
        boolean first;
        synchronized (refreshed) {
            first = refreshed.isEmpty();
            refreshed.add(list);
        }
        if (first) {
            begun.countDown();
            mayEnd.await();
        }
    }

    @AfterEach
    void stop() {
        mayEnd.countDown();
        scheduler.close();
        threads.shutdown();
    }

    private List<ListId> refreshed() {
        synchronized (refreshed) {
            return List.copyOf(refreshed);
        }
    }

    private void endTheSlowOne() throws Exception {
        mayEnd.countDown();
        slow.get();
        runDue();
    }

    @Test
    void rule3_aRefreshStillRunningDoesNotRunTwiceAtOnceAndOneMakesUp() throws Exception {
        clock.set(START.plus(Duration.ofHours(4)));
        runDue();
        runDue();
        assertEquals(List.of(LIST), refreshed());

        endTheSlowOne();
        assertEquals(List.of(LIST, LIST), refreshed());
    }

    @Test
    void rule3_threadsThatLookAtTheSameMomentRefreshOnce() throws Exception {
        endTheSlowOne();
        IntStream.rangeClosed(1, 19).forEach(i -> scheduler.schedule(ListId.of("list " + i), HOURLY, clock.instant()));
        int before = refreshed().size();
        int rounds = 100;
        CyclicBarrier together = new CyclicBarrier(THREADS, () -> clock.advance(Duration.ofHours(1)));
        atOnce(thread -> {
            for (int round = 0; round < rounds; round++) {
                together.await();
                runDue();
            }
        });

        assertEquals(before + rounds * 20, refreshed().size());
    }

    @Test
    void rule3_schedulingAnewDoesNotRunTwiceAtOnce() throws Exception {
        scheduler.cancel(LIST);
        scheduler.schedule(LIST, HOURLY, START.minus(Duration.ofDays(1)));
        runDue();
        assertEquals(List.of(LIST), refreshed());

        clock.set(START.plus(Duration.ofHours(2)));
        runDue();
        assertEquals(List.of(LIST), refreshed());

        endTheSlowOne();
        assertEquals(List.of(LIST, LIST), refreshed());
    }

    @Test
    void rule5_aListThatTakesLongKeepsNoOtherFromItsInstant() {
        scheduler.schedule(OTHER, HOURLY, START);
        runDue();

        assertEquals(List.of(LIST, OTHER), refreshed());
        assertFalse(slow.isDone());
    }

    @Test
    void rule7_cancellingLeavesARefreshThatHasBegunToEnd() throws Exception {
        scheduler.cancel(LIST);
        assertFalse(slow.isDone());

        clock.set(START.plus(Duration.ofHours(4)));
        endTheSlowOne();
        assertEquals(List.of(LIST), refreshed());
    }

    @Test
    void rule8_closingLeavesARefreshThatHasBegunToEnd() throws Exception {
        scheduler.close();
        assertFalse(slow.isDone());

        clock.set(START.plus(Duration.ofHours(4)));
        endTheSlowOne();
        assertEquals(List.of(LIST), refreshed());
    }

    @Test
    void rule2_rule3_threadsThatDoEverythingAtOnceNeverRefreshAListTwiceAtOnceNorForgetIt() throws Exception {
        endTheSlowOne();
        scheduler.close();
        List<ListId> lists = List.of(LIST, OTHER, ListId.of("third"));
        Map<ListId, AtomicInteger> running = new ConcurrentHashMap<>();
        Map<ListId, Instant> last = new ConcurrentHashMap<>();
        AtomicBoolean twice = new AtomicBoolean();
        clock.set(START);
        scheduler = newScheduler(
                clock,
                (list, at) -> {
                    AtomicInteger counter = running.computeIfAbsent(list, any -> new AtomicInteger());
                    twice.compareAndSet(false, counter.incrementAndGet() > 1);
                    Thread.yield();
                    last.put(list, at);
                    counter.decrementAndGet();
                    if (at.getEpochSecond() % 5 == 0) {
                        throw new IllegalStateException("on purpose");
                    }
                },
                (list, at, problem) -> {});
        lists.forEach(list -> scheduler.schedule(list, HOURLY, START));
        atOnce(thread -> {
            for (int i = 0; i < 2_000; i++) {
                ListId list = lists.get((i + thread) % lists.size());
                switch ((i / 7 + thread) % 8) {
                    case 0 -> scheduler.schedule(list, HOURLY, clock.instant());
                    case 1 -> scheduler.schedule(list, HOURLY, last.getOrDefault(list, START));
                    case 2 -> {
                        scheduler.cancel(list);
                        scheduler.schedule(list, HOURLY, last.getOrDefault(list, START));
                    }
                    default -> {
                        synchronized (clock) {
                            clock.advance(Duration.ofMinutes(13));
                        }
                        runDue();
                    }
                }
            }
        });

        assertFalse(twice.get(), "twice at once");
        clock.advance(Duration.ofHours(1));
        runDue();
        lists.forEach(list -> assertEquals(clock.instant(), last.get(list), "last refresh of " + list));
        assertTrue(running.values().stream().allMatch(counter -> counter.get() == 0));
    }

    /** Work for the thread of a number, from 0. */
    private interface Work {
        void by(int thread) throws Exception;
    }

    private void atOnce(Work work) throws Exception {
        List<Callable<Void>> tasks = new ArrayList<>();
        IntStream.range(0, THREADS)
                .forEach(thread -> tasks.add(() -> {
                    work.by(thread);
                    return null;
                }));
        for (Future<Void> task : threads.invokeAll(tasks)) {
            task.get();
        }
    }
}
