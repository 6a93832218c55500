package io.contactlist.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.list.ListId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
import org.junit.jupiter.api.Test;

/** Tests promises 2, 3, 5, 7 and 8 with several threads. */
abstract class ParallelRefreshPromises extends RefreshPromises {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<ListId> refreshed = new ArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    private Future<?> slow = CompletableFuture.completedFuture(null);

    private void startARefreshThatGoesOn() throws InterruptedException {
        scheduler.close();
        scheduler = newScheduler(clock, this::refreshSlowly, (list, at, problem) -> {});
        scheduler.schedule(LIST, HOURLY, START);
        clock.set(START.plus(Duration.ofHours(1)));
        slow = threads.submit(this::runDue);
        begun.await();
    }

    private void refreshSlowly(ListId list, Instant at) throws InterruptedException {
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
    void scheduler3_aRefreshStillRunningDoesNotRunTwiceAtOnceAndOneMakesUp() throws Exception {
        startARefreshThatGoesOn();
        clock.set(START.plus(Duration.ofHours(4)));
        runDue();
        runDue();
        assertEquals(List.of(LIST), refreshed());

        endTheSlowOne();
        assertEquals(List.of(LIST, LIST), refreshed());
    }

    @Test
    void scheduler3_threadsThatLookAtTheSameMomentRefreshOnce() throws Exception {
        startARefreshThatGoesOn();
        endTheSlowOne();
        IntStream.rangeClosed(1, 19).forEach(i -> scheduler.schedule(ListId.of("list " + i), HOURLY, clock.instant()));
        int before = refreshed().size();
        int rounds = 100;
        CyclicBarrier together = new CyclicBarrier(AtOnce.THREADS, () -> clock.advance(Duration.ofHours(1)));
        AtOnce.run(thread -> {
            for (int round = 0; round < rounds; round++) {
                together.await();
                runDue();
            }
            return List.of();
        });

        assertEquals(before + rounds * 20, refreshed().size());
    }

    @Test
    void scheduler3_schedulingAnewDoesNotRunTwiceAtOnce() throws Exception {
        startARefreshThatGoesOn();
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
    void scheduler5_aListThatTakesLongKeepsNoOtherFromItsInstant() throws Exception {
        startARefreshThatGoesOn();
        scheduler.schedule(OTHER, HOURLY, START);
        runDue();

        assertEquals(List.of(LIST, OTHER), refreshed());
        assertFalse(slow.isDone());
    }

    @Test
    void scheduler7_cancellingLeavesARefreshThatHasBegunToEnd() throws Exception {
        startARefreshThatGoesOn();
        scheduler.cancel(LIST);
        assertFalse(slow.isDone());

        clock.set(START.plus(Duration.ofHours(4)));
        endTheSlowOne();
        assertEquals(List.of(LIST), refreshed());
    }

    @Test
    void scheduler8_closingLeavesARefreshThatHasBegunToEnd() throws Exception {
        startARefreshThatGoesOn();
        scheduler.close();
        assertFalse(slow.isDone());

        clock.set(START.plus(Duration.ofHours(4)));
        endTheSlowOne();
        assertEquals(List.of(LIST), refreshed());
    }

    @Test
    @SuppressWarnings("ThreadPriorityCheck") // the yield makes a fault more likely to show
    void scheduler3_scheduler2_threadsThatDoEverythingAtOnceNeverRefreshAListTwiceAtOnceNorForgetIt() throws Exception {
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
        AtOnce.run(thread -> {
            for (int i = 0; i < 500; i++) {
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
            return List.of();
        });

        assertFalse(twice.get(), "twice at once");
        clock.advance(Duration.ofHours(1));
        runDue();
        lists.forEach(list -> assertEquals(clock.instant(), last.get(list), "last refresh of " + list));
        assertTrue(running.values().stream().allMatch(counter -> counter.get() == 0));
    }
}
