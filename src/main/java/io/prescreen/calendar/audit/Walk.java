package io.prescreen.calendar.audit;

import io.prescreen.calendar.audit.Broken.Reason;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How far somebody has come along a chain, from its first segment on. */
final class Walk {

    private final Hashes hashes;
    private long number = 1;
    private long seq;
    private byte[] end;
    private long facts;
    private Optional<Broken> broken = Optional.empty();

    Walk(Hashes hashes) {
        this.hashes = hashes;
    }

    /** The number of the segment to look at. */
    long number() {
        return number;
    }

    /** The position of the last fact that was as it should be. */
    long seq() {
        return seq;
    }

    long facts() {
        return facts;
    }

    long segments() {
        return number - 1;
    }

    /** The hash at {@link #seq()}; null at the very beginning. */
    byte[] end() {
        return end;
    }

    Optional<Broken> broken() {
        return broken;
    }

    void breakAt(Broken place) {
        broken = Optional.of(place);
    }

    /** Whether the segment is as the service left it and begins where the one before ended. */
    boolean enter(Segment segment) {
        boolean follows =
                seq >= segment.firstSeq || seq == segment.firstSeq - 1 && Arrays.equals(end, segment.previousEnd);
        if (!follows || !hashes.isSealed(segment)) {
            breakAt(Broken.segment(Reason.SEGMENT_CHANGED, segment.number));
        }
        return broken.isEmpty();
    }

    /** Its facts are gone by the retention; what follows begins with its end. */
    void pass(Segment dropped) {
        seq = dropped.lastSeq;
        end = dropped.endHash;
        number++;
    }

    /** Along the next facts of the segment, in order. */
    void follow(Segment segment, List<FactRow> rows) {
        for (FactRow row : rows) {
            if (row.seq() != seq + 1) {
                break;
            }
            if (!isNext(segment, row)) {
                breakAt(Broken.changed(segment, row));
                return;
            }
            seq++;
            facts++;
        }
        if (seq == segment.lastSeq) {
            leave(segment);
        } else if (rows.isEmpty() || rows.get(rows.size() - 1).seq() != seq) {
            breakAt(Broken.missing(segment, seq + 1));
        }
    }

    private void leave(Segment segment) {
        if (Arrays.equals(end, segment.endHash)) {
            number++;
        } else {
            breakAt(Broken.segment(Reason.SEGMENT_CHANGED, segment.number));
        }
    }

    private boolean isNext(Segment segment, FactRow row) {
        byte[] expected = hashes.next(segment, row.seq(), end, row.mark());
        boolean next =
                row.segment() == segment.number && MessageDigest.isEqual(expected, row.hash()) && hashes.isMarked(row);
        end = expected;
        return next;
    }
}
