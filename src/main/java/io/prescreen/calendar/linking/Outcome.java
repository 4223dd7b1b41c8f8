package io.prescreen.calendar.linking;

import java.util.Locale;

/** What the front end learns from the address that the browser returns to; never more than that. */
enum Outcome {
    /** Authorised: the person may complete the attempt. */
    RETURNED,
    /** The person said no. */
    REFUSED,
    /** Cronofy reported anything else. */
    FAILED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
