package io.prescreen.calendar.interview;

import io.prescreen.calendar.tenancy.RowId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Who is asked to come to interviews of the tenant whose transaction is open. Whoever changes it holds the interview. */
@ApplicationScoped
class Seats {

    private static final String SELECT = """
            select seat, kind, person, mailbox, optional, answer, answered_at from interview_seat
             where tenant = :tenant and interview = :interview order by seat""";

    private static final String DELETE = "delete from interview_seat where tenant = :tenant and interview = :interview";

    private static final String INSERT = """
            insert into interview_seat (tenant, interview, seat, kind, person, mailbox, optional, answer, answered_at)
            select :tenant, :interview, s.seat, s.kind, s.person, s.mailbox, s.optional, s.answer, s.answered_at
              from jsonb_to_recordset(cast(cast(:seats as text) as jsonb)) as s (seat integer, kind text, person text,
                   mailbox text, optional boolean, answer text, answered_at timestamptz)""";

    private static final String ANSWER = """
            update interview_seat
               set answer = cast(:answer as text), answered_at = cast(cast(:at as text) as timestamptz)
             where tenant = :tenant and interview = :interview and seat = :seat""";

    private static final String ERASE =
            "update interview_seat set mailbox = null where tenant = :tenant and interview = :interview";

    Uni<List<Seat>> of(RowId interview) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SELECT, Object[].class)
                        .setParameter("tenant", interview.tenant())
                        .setParameter("interview", interview.id())
                        .getResultList())
                .map(rows -> rows.stream().map(Seats::seat).toList());
    }

    /** These and no others. */
    Uni<Void> replace(RowId interview, List<Seat> seats) {
        JsonArray rows = new JsonArray(seats.stream().map(Seats::json).toList());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DELETE)
                        .setParameter("tenant", interview.tenant())
                        .setParameter("interview", interview.id())
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery(INSERT)
                                .setParameter("tenant", interview.tenant())
                                .setParameter("interview", interview.id())
                                .setParameter("seats", rows.encode())
                                .executeUpdate()))
                .replaceWithVoid();
    }

    /** @param answer empty: taken back */
    Uni<Void> answered(RowId interview, int seat, Optional<Reply> answer, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ANSWER)
                        .setParameter("tenant", interview.tenant())
                        .setParameter("interview", interview.id())
                        .setParameter("seat", seat)
                        .setParameter("answer", answer.map(Reply::name).orElse(null))
                        .setParameter("at", at.toString())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Who came, by mailbox, is nobody's business any more. */
    Uni<Void> erase(RowId interview) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ERASE)
                        .setParameter("tenant", interview.tenant())
                        .setParameter("interview", interview.id())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static JsonObject json(Seat seat) {
        return new JsonObject()
                .put("seat", seat.number())
                .put("kind", seat.kind().name())
                .put("person", seat.person().orElse(null))
                .put("mailbox", seat.mailbox().orElse(null))
                .put("optional", seat.optional())
                .put("answer", seat.answer().map(Reply::name).orElse(null))
                .put("answered_at", seat.answeredAt().map(Instant::toString).orElse(null));
    }

    private static Seat seat(Object[] row) {
        return new Seat(
                (Integer) row[0],
                Seat.Kind.valueOf((String) row[1]),
                Optional.ofNullable((String) row[2]),
                Optional.ofNullable((String) row[3]),
                (Boolean) row[4],
                Optional.ofNullable((String) row[5]).map(Reply::valueOf),
                Optional.ofNullable((OffsetDateTime) row[6]).map(OffsetDateTime::toInstant));
    }
}
