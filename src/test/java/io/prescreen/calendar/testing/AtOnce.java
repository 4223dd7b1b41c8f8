package io.prescreen.calendar.testing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Calls that are under way together, each on a thread of its own. */
public final class AtOnce {

    private AtOnce() {}

    public static <T> List<T> times(int number, Supplier<T> call) {
        return all(Stream.generate(() -> call).limit(number).toList());
    }

    /** The answers in the order of the calls. */
    public static <T> List<T> all(List<Supplier<T>> calls) {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            return calls.stream().map(call -> CompletableFuture.supplyAsync(call, threads)).toList().stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            threads.shutdown();
        }
    }
}
