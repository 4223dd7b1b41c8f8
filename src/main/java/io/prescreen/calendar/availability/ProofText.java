package io.prescreen.calendar.availability;

import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.vault.Secret;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A proof in writing. Only what blocks is written; whoever was free is named alone. */
final class ProofText {

    /** What is written otherwise, by an older or a newer release, is no proof. */
    private static final int FORM = 2;

    private ProofText() {}

    static Secret of(Proof proof) {
        JsonObject seen = new JsonObject();
        proof.seen().forEach((mailbox, availability) -> seen.put(mailbox, json(availability)));
        JsonObject people = new JsonObject();
        proof.people().forEach((person, availability) -> people.put(person.value(), json(availability)));
        return Secret.of(new JsonObject()
                .put("form", FORM)
                .put("slot", proof.slot().toString())
                .put("before", proof.before().toString())
                .put("after", proof.after().toString())
                .put("zone", proof.zone().getId())
                .put("tentativeBlocks", proof.tentativeBlocks())
                .put("asOf", proof.asOf().toString())
                .put("seen", seen)
                .put("people", people)
                .encode());
    }

    /** Of what was sealed by us. Empty when it has another form. */
    static Optional<Proof> proof(Secret text) {
        JsonObject json = new JsonObject(text.reveal());
        return json.getInteger("form") == FORM ? Optional.of(proof(json)) : Optional.empty();
    }

    private static Proof proof(JsonObject json) {
        return new Proof(
                stretch(json.getString("slot")),
                Duration.parse(json.getString("before")),
                Duration.parse(json.getString("after")),
                ZoneId.of(json.getString("zone")),
                json.getBoolean("tentativeBlocks"),
                byKey(json.getJsonObject("seen"), mailbox -> mailbox),
                byKey(json.getJsonObject("people"), PersonId::new),
                Instant.parse(json.getString("asOf")));
    }

    private static <K> Map<K, Availability> byKey(JsonObject json, Function<String, K> key) {
        return json.fieldNames().stream()
                .collect(Collectors.toMap(key, name -> availability(json.getJsonObject(name))));
    }

    private static JsonObject json(Availability availability) {
        JsonObject json = new JsonObject();
        put(json, "busy", availability.busy());
        put(json, "tentative", availability.tentative());
        put(json, "unknown", availability.unknown());
        return json;
    }

    private static void put(JsonObject json, String state, Timeline time) {
        if (!time.isEmpty()) {
            JsonArray stretches = new JsonArray();
            time.stretches().forEach(stretch -> stretches.add(stretch.toString()));
            json.put(state, stretches);
        }
    }

    private static Availability availability(JsonObject json) {
        return new Availability(timeline(json, "busy"), timeline(json, "tentative"), timeline(json, "unknown"));
    }

    private static Timeline timeline(JsonObject json, String state) {
        return Timeline.of(json.getJsonArray(state, new JsonArray()).stream()
                .map(stretch -> stretch((String) stretch))
                .toList());
    }

    private static Stretch stretch(String text) {
        String[] ends = text.split("/");
        return new Stretch(Instant.parse(ends[0]), Instant.parse(ends[1]));
    }
}
