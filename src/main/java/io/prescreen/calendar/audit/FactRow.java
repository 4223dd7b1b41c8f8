package io.prescreen.calendar.audit;

import io.prescreen.calendar.tenancy.TenantId;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** A row of {@code audit_fact} as JSON, the form in which many travel in one statement. */
record FactRow(JsonObject json) {

    static FactRow of(StoredFact fact, byte[] mark) {
        return new FactRow(new JsonObject()
                .put("tenant", fact.tenant().value())
                .put("id", fact.id().toString())
                .put("at", fact.at().toString())
                .put("actor_kind", fact.actor().kind().name())
                .put("actor_id", fact.actor().id().orElse(null))
                .put("on_behalf_of", fact.actor().onBehalfOf().orElse(null))
                .put("action", fact.action())
                .put("route", fact.route().orElse(null))
                .put("person", fact.person().orElse(null))
                .put("mailbox", fact.mailbox().orElse(null))
                .put("details", new JsonObject(Map.copyOf(fact.details())))
                .put("mark", HexFormat.of().formatHex(mark)));
    }

    /** @throws RuntimeException when somebody else has written what the service never would */
    StoredFact fact() {
        return new StoredFact(
                new TenantId(json.getString("tenant")),
                id(),
                OffsetDateTime.parse(json.getString("at")).toInstant(),
                new Actor(Actor.Kind.valueOf(json.getString("actor_kind")), text("actor_id"), text("on_behalf_of")),
                json.getString("action"),
                text("person"),
                text("mailbox"),
                text("route"),
                json.getJsonObject("details").stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> (String) entry.getValue())));
    }

    UUID id() {
        return UUID.fromString(json.getString("id"));
    }

    /** Zero outside the chain, as {@link #seq()}. */
    long segment() {
        return number("segment");
    }

    long seq() {
        return number("seq");
    }

    byte[] mark() {
        return bytes("mark");
    }

    byte[] hash() {
        return bytes("hash");
    }

    private long number(String column) {
        return Optional.ofNullable(json.getLong(column)).orElse(0L);
    }

    private Optional<String> text(String column) {
        return Optional.ofNullable(json.getString(column));
    }

    /** PostgreSQL writes {@code \x} before the digits. */
    private byte[] bytes(String column) {
        return HexFormat.of().parseHex(json.getString(column).substring(2));
    }

    /** Without the mailbox: it might be logged. */
    @Override
    public String toString() {
        return "FactRow[" + json.getString("id") + "]";
    }
}
