package io.prescreen.sandbox.cronofy.api;

import io.prescreen.sandbox.cronofy.event.Attendee;
import io.prescreen.sandbox.cronofy.http.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whom a write invites, and whom it takes from the list. */
record AttendeeParameters(List<Attendee> invite, List<String> remove) {

    /** @param organiser is not invited to what they organise */
    static AttendeeParameters of(Parameters body, String organiser, InvalidParameters invalid) {
        Optional<Parameters> attendees = body.object("attendees");
        List<Attendee> invite = attendees.map(lists -> lists.objects("invite")).orElse(List.of()).stream()
                .map(one -> Attendee.invited(
                        one.text("email").orElse(""), one.text("display_name").orElse(null)))
                .toList();
        List<String> remove = attendees.map(lists -> lists.objects("remove")).orElse(List.of()).stream()
                .map(one -> one.text("email").orElse(""))
                .toList();
        check("invite", invite.stream().map(Attendee::email).toList(), invalid);
        check("remove", remove, invalid);
        return new AttendeeParameters(
                distinct(invite).stream().filter(one -> !one.is(organiser)).toList(), remove);
    }

    private static void check(String list, List<String> emails, InvalidParameters invalid) {
        for (int at = 0; at < emails.size(); at++) {
            String field = "attendees.%s[%d].email".formatted(list, at);
            if (emails.get(at).isEmpty()) {
                invalid.add(field, "required", "must be specified");
            } else if (!emails.get(at).matches("[^\\s@]+@[^\\s@]+")) {
                invalid.add(field, "invalid_email", "must be an e-mail address");
            }
        }
    }

    private static List<Attendee> distinct(List<Attendee> invite) {
        List<Attendee> distinct = new ArrayList<>();
        for (Attendee attendee : invite) {
            if (distinct.stream().noneMatch(one -> one.is(attendee.email()))) {
                distinct.add(attendee);
            }
        }
        return distinct;
    }
}
