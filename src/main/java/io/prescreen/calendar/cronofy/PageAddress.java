package io.prescreen.calendar.cronofy;

import java.net.URI;
import java.util.Objects;

/** Page addresses come from outside, and our token goes to them: only Cronofy's own origin is followed. */
record PageAddress(URI api) {

    /** 62 days of a very busy mailbox are far fewer; a longer chain is a loop. */
    private static final int MOST_PAGES = 200;

    URI requireOurs(URI page, int number) {
        boolean ours = Objects.equals(api.getScheme(), page.getScheme())
                && Objects.equals(api.getHost(), page.getHost())
                && api.getPort() == page.getPort();
        if (!ours) {
            throw Failures.malformed("a page address of another origin");
        }
        if (number >= MOST_PAGES) {
            throw Failures.malformed("more pages than can be");
        }
        return page;
    }
}
