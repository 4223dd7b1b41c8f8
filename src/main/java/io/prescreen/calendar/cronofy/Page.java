package io.prescreen.calendar.cronofy;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** One page of an answer. */
interface Page<T> {

    List<T> found();

    /** Empty on the last page. */
    Optional<URI> next();
}
