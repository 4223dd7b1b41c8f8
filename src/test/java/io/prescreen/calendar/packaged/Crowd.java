package io.prescreen.calendar.packaged;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many who ask at the same moment. */
final class Crowd<T> {

    private final List<CompletableFuture<T>> answers;

    private Crowd(List<CompletableFuture<T>> answers) {
        this.answers = answers;
    }

    /** Each asks with their number; returns as soon as all of them have begun. */
    static <T> Crowd<T> of(int size, IntFunction<T> question) {
        CyclicBarrier together = new CyclicBarrier(size + 1);
        ExecutorService threads = Executors.newFixedThreadPool(size);
        var answers = IntStream.range(0, size)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> {
                            meet(together);
                            return question.apply(number);
                        },
                        threads))
                .toList();
        meet(together);
        threads.shutdown();
        return new Crowd<>(answers);
    }

    /** Nobody has an answer yet. */
    boolean allWait() {
        return answers.stream().noneMatch(CompletableFuture::isDone);
    }

    List<T> answers() {
        return answers.stream().map(CompletableFuture::join).toList();
    }

    /** How many got no answer at all. */
    long failures() {
        return answers.stream()
                .map(answer -> answer.handle((ok, failure) -> failure != null))
                .filter(CompletableFuture::join)
                .count();
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
