package io.prescreen.calendar.interview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** {@code ZoneChanges} of the contract. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ZoneChangesView(List<Entry> interviews, String nextCursor) {

    record Entry(
            String id,
            long version,
            String timeZone,
            String wallStart,
            String wallEnd,
            String start,
            String end,
            String startByRulesOfNow,
            String endByRulesOfNow) {

        static Entry of(Placed moved) {
            Schedule then = moved.schedule();
            Schedule now = then.byTheRulesOfNow();
            return new Entry(
                    moved.name(),
                    moved.version(),
                    then.zone().getId(),
                    then.start().wall().toString(),
                    then.end().wall().toString(),
                    WallTime.text(then.start().time()),
                    WallTime.text(then.end().time()),
                    WallTime.text(now.start().time()),
                    WallTime.text(now.end().time()));
        }
    }
}
