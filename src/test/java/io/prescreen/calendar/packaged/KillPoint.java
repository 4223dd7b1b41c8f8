package io.prescreen.calendar.packaged;

import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.testing.Bookings;
import io.prescreen.calendar.testing.Control;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.core.ConditionTimeoutException;

/** Where on the way of an interview into calendars an instance dies. */
enum KillPoint {
    /** The call may have been accepted, and nobody knows. */
    DURING_THE_CALL(null, 0),
    /** Nothing has been done about it yet, or hardly anything. */
    RIGHT_AFTER_THE_ANSWER(null, 0),
    /** Cronofy has the call, and will never do it. */
    WHILE_CRONOFY_IS_ASKED(Map.of("mode", "hang"), 1),
    /** Cronofy has done it, and nobody heard of it. */
    DONE_AND_NOT_ANSWERED(Map.of("mode", "late", "delayMillis", 5_000), 1),
    /** Cronofy does it when whoever asked is dead. */
    DONE_AFTER_DEATH(Map.of("mode", "delay", "delayMillis", 2_000), 1),
    /** Cronofy has done it, the answer breaks off, and it is not yet known what to do about that. */
    ANSWER_LOST(Map.of("mode", "lost"), 1),
    /** Some events of an interview are written, others not. */
    BETWEEN_EVENTS(Map.of("mode", "late", "delayMillis", 300), 6),
    /** All is handed over, and nobody has looked whether it came. */
    WHILE_IT_IS_READ_BACK(Map.of("mode", "hang"), 1),
    ANYWHERE(null, 0);

    private static final List<String> WRITES = List.of("writeEvent", "deleteEvent");
    private static final List<String> READS = List.of("events");

    private final Map<String, Object> fault;
    private final int calls;

    KillPoint(Map<String, Object> fault, int calls) {
        this.fault = fault;
        this.calls = calls;
    }

    void arrange(Control sandbox) {
        sandbox.forgetJournal();
        if (fault != null) {
            operations().forEach(operation -> sandbox.fault(operation, fault));
        }
    }

    /** False: it was not reached in time, because there was nothing to do of that kind. */
    boolean isReached(Control sandbox, Bookings bookings, Random chance) {
        if (this != DURING_THE_CALL) {
            bookings.untilAnswered();
        }
        return switch (this) {
            case RIGHT_AFTER_THE_ANSWER -> true;
            case DURING_THE_CALL -> after(chance.nextInt(150));
            case ANYWHERE -> after(chance.nextInt(3_000));
            default -> calledAlready(sandbox);
        };
    }

    private boolean calledAlready(Control sandbox) {
        try {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> operations().stream()
                                    .mapToInt(operation ->
                                            sandbox.journal(operation).size())
                                    .sum()
                            >= calls);
            return true;
        } catch (ConditionTimeoutException nothingToDo) {
            return false;
        }
    }

    private List<String> operations() {
        return this == WHILE_IT_IS_READ_BACK ? READS : WRITES;
    }

    private static boolean after(int millis) {
        await().pollDelay(Duration.ofMillis(millis)).until(() -> true);
        return true;
    }
}
