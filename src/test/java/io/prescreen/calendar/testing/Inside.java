package io.prescreen.calendar.testing;

import io.quarkus.arc.Arc;
import java.util.function.Consumer;

/** What spares waiting when a story is told in the service's own JVM. The package, a process of its own, comes to it by itself. */
public final class Inside {

    private Inside() {}

    /** Does nothing where the service is another process. */
    public static <T> void tell(Class<T> bean, Consumer<T> words) {
        if (Arc.container() != null) {
            words.accept(Arc.container().select(bean).get());
        }
    }
}
