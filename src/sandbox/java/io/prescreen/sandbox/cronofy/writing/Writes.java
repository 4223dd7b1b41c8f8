package io.prescreen.sandbox.cronofy.writing;

import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.Mailbox;
import io.prescreen.sandbox.cronofy.writing.Handling.Mode;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Accepted writes on their way to the calendars, those of a mailbox in the order in which they were accepted. */
public final class Writes {

    private final Map<String, Line> lines = new HashMap<>();
    private final CronofyState state;
    private final Vertx vertx;
    private final RoomAnswers rooms;
    private final Meetings meetings;
    private final History history = new History();

    public Writes(CronofyState state, Vertx vertx) {
        this.state = state;
        this.vertx = vertx;
        this.rooms = new RoomAnswers(state);
        this.meetings = new Meetings(state, rooms);
    }

    public Meetings meetings() {
        return meetings;
    }

    public RoomAnswers rooms() {
        return rooms;
    }

    public History history() {
        return history;
    }

    /** Brings it to the calendar later, or at once when there is no delay. */
    public void accept(Write write) {
        Line line = line(write.key().mailbox());
        Mode mode = line.modeOf(write);
        if (mode == Mode.HOLD) {
            line.hold(write);
        } else if (mode == Mode.ACCEPT) {
            line.await(write);
            carry(line, write);
        }
    }

    public Handling handling(Mailbox mailbox) {
        return line(mailbox.address()).handling();
    }

    /** From the next write on. */
    public void handle(Mailbox mailbox, Handling handling) {
        line(mailbox.address()).handle(handling);
    }

    /** How many writes to the mailbox are held. */
    public int held(Mailbox mailbox) {
        return line(mailbox.address()).held();
    }

    /** What was held reaches the calendar at once; what comes from now on is accepted as usual. */
    public void release(Mailbox mailbox) {
        Line line = line(mailbox.address());
        line.handle(Handling.USUAL);
        line.releaseAll().forEach(this::apply);
    }

    /** What was accepted so far goes nowhere. */
    public void clear() {
        lines.clear();
        rooms.clear();
        history.clear();
    }

    private void carry(Line line, Write write) {
        int delay = state.settings().current().writeDelayMillis();
        if (delay == 0) {
            line.upTo(write).forEach(this::apply);
        } else {
            vertx.setTimer(delay, timer -> {
                // a reset meanwhile has put another line in its place
                if (lines.containsValue(line)) {
                    line.upTo(write).forEach(this::apply);
                }
            });
        }
    }

    /** Without a connection, or without the calendar, the calendar service takes nothing. */
    private void apply(Write write) {
        boolean reachable = state.mailboxes()
                .find(write.key().mailbox())
                .filter(Mailbox::isConnected)
                .filter(mailbox -> state.mailboxes().calendars(mailbox).stream()
                        .anyMatch(calendar -> calendar.name().equals(write.key().calendar())))
                .isPresent();
        if (reachable) {
            history.add(write, meetings.apply(write));
        }
    }

    private Line line(String mailbox) {
        return lines.computeIfAbsent(mailbox.toLowerCase(Locale.ROOT), key -> new Line());
    }
}
