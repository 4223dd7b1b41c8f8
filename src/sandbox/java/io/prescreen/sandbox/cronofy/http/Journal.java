package io.prescreen.sandbox.cronofy.http;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest calls, oldest first, for tests that ask what was sent. Times are real ones, whatever the sandbox clock says. */
public final class Journal {

    private static final int CAPACITY = 5_000;

    private final Deque<JournalEntry> entries = new ArrayDeque<>();
    private final Clock clock;

    public Journal(Clock clock) {
        this.clock = clock;
    }

    public List<JournalEntry> entries() {
        return List.copyOf(entries);
    }

    public void clear() {
        entries.clear();
    }

    JournalEntry add(Operation operation, Call call) {
        JournalEntry entry = new JournalEntry(clock.instant(), operation, call);
        if (entries.size() == CAPACITY) {
            entries.removeFirst();
        }
        entries.addLast(entry);
        return entry;
    }
}
