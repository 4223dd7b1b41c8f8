package io.prescreen.calendar.link;

import io.prescreen.calendar.tenancy.OnCallerContext;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Equal work that is under way in this process is shared. Each asker is answered on their own context, and may give up
 * without ending the work for the others.
 */
public final class SingleFlight<K, V> {

    private final ConcurrentMap<K, Uni<V>> underWay = new ConcurrentHashMap<>();

    public Uni<V> share(K key, Supplier<Uni<V>> work) {
        return OnCallerContext.of(Uni.createFrom()
                .deferred(() -> underWay.computeIfAbsent(key, absent -> Uni.createFrom()
                        .deferred(work::get)
                        .onTermination()
                        .invoke(() -> underWay.remove(absent))
                        .memoize()
                        .indefinitely())));
    }
}
