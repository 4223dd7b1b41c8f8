package io.prescreen.calendar.cronofy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.prescreen.calendar.tenancy.SharedByTenants;
import io.prescreen.calendar.tenancy.TenantQuestion;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The shares of all replicas, in PostgreSQL, whose clock decides. */
@ApplicationScoped
class CallShares {

    /** Of one lane and tenant, on the wire. */
    @RegisterForReflection
    record Part(Lane lane, String tenant, int calls) {}

    /**
     * @param demand noted for other replicas, as far as it is not met by the shares
     * @param shares to be taken if nobody took any since {@code version}, or if less than plenty is in use
     */
    @RegisterForReflection
    record Asked(
            UUID replica,
            List<Part> demand,
            List<Part> shares,
            Long version,
            int plentyPerSecond,
            int plentyPerMinute,
            long overAfterMillis) {}

    @RegisterForReflection
    record Used(Lane lane, String tenant, int perSecond, int perMinute) {}

    /** @param used nothing when the shares were taken; so are those who wait */
    @RegisterForReflection
    record Picture(boolean accepted, long version, long pausedMillis, List<Used> used, List<Part> waiting) {

        Use use() {
            Use use = new Use();
            used.forEach(one -> use.add(new Claim(one.lane(), one.tenant()), one.perSecond(), one.perMinute()));
            return use;
        }

        Demand others() {
            return new Demand(calls(waiting));
        }
    }

    @RegisterForReflection
    private record Pause(Long waitMillis) {}

    private static final TenantQuestion.Shared TAKE = new TenantQuestion.Shared("call_shares_take");
    private static final TenantQuestion.Shared PAUSE = new TenantQuestion.Shared("call_shares_pause");
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final SharedByTenants shared;

    CallShares(SharedByTenants shared) {
        this.shared = shared;
    }

    Uni<Picture> take(Asked asked) {
        return shared.ask(TAKE, written(asked)).map(this::read);
    }

    /** Nobody takes a share for so long; empty: for as long as it takes. */
    Uni<Void> pause(Optional<Duration> wait) {
        Long millis = wait.map(asked -> asked.compareTo(LONGEST_PAUSE) < 0 ? asked : LONGEST_PAUSE)
                .map(Duration::toMillis)
                .orElse(null);
        return shared.ask(PAUSE, written(new Pause(millis))).replaceWithVoid();
    }

    static List<Part> parts(Map<Claim, Integer> calls) {
        return calls.entrySet().stream()
                .map(entry -> new Part(entry.getKey().lane(), entry.getKey().tenant(), entry.getValue()))
                .toList();
    }

    private static Map<Claim, Integer> calls(List<Part> parts) {
        Map<Claim, Integer> calls = new HashMap<>();
        parts.forEach(part -> calls.put(new Claim(part.lane(), part.tenant()), part.calls()));
        return calls;
    }

    private String written(Object asked) {
        try {
            return json.writeValueAsString(asked);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private Picture read(String picture) {
        try {
            return json.readValue(picture, Picture.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
