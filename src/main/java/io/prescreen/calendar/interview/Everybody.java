package io.prescreen.calendar.interview;

import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.tenancy.PersonId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The mailboxes of an interview. Pure. */
final class Everybody {

    private Everybody() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem naming who is there twice */
    static void requireOnce(Content content) {
        Set<String> seen = new HashSet<>();
        fields(content).forEach((field, mailbox) -> {
            if (!seen.add(mailbox)) {
                throw Problem.invalidField(field, "must not be somebody who is named before");
            }
        });
    }

    private static Map<String, String> fields(Content content) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("organiser", content.organiser().mailbox());
        for (int i = 0; i < content.colleagues().size(); i++) {
            fields.put(
                    "colleagues[%d]".formatted(i), content.colleagues().get(i).mailbox());
        }
        for (int i = 0; i < content.rooms().size(); i++) {
            fields.put("rooms[%d]".formatted(i), content.rooms().get(i));
        }
        for (int i = 0; i < content.candidates().size(); i++) {
            fields.put(
                    "candidates[%d].email".formatted(i),
                    content.candidates().get(i).email());
        }
        return fields;
    }

    /** Of the people among those who are asked to come. */
    static Map<PersonId, String> mailboxes(Content content) {
        return Stream.concat(Stream.of(content.organiser()), content.colleagues().stream())
                .filter(one -> one.person() != null)
                .collect(Collectors.toUnmodifiableMap(
                        one -> new PersonId(one.person()), Content.Attendee::mailbox, (one, other) -> one));
    }

    /** Whose time it takes: the organiser's, that of whoever has to come, and the rooms'. */
    static Set<String> needed(Content content) {
        return Stream.concat(Stream.of(content.organiser().mailbox()), sure(content))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of them of whom is made sure that they are free: the organiser only where a slot was looked for with them. */
    static Set<String> sought(Content content, Set<String> seen) {
        return Stream.concat(Stream.of(content.organiser().mailbox()).filter(seen::contains), sure(content))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> sure(Content content) {
        return Stream.concat(
                content.colleagues().stream().filter(one -> !one.optional()).map(Content.Attendee::mailbox),
                content.rooms().stream());
    }
}
