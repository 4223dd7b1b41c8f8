package io.prescreen.sandbox.cronofy.callback;

import io.prescreen.sandbox.company.Sharing;
import io.prescreen.sandbox.company.Sharing.Answer;
import io.prescreen.sandbox.cronofy.http.CronofyJson;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.Mailbox;
import io.prescreen.sandbox.cronofy.state.Permission;
import java.util.Map;
import java.util.Optional;

/** Decides what comes of a delegated authorisation, by what is shared at that moment. */
final class Decision {

    private final CronofyState state;

    Decision(CronofyState state) {
        this.state = state;
    }

    /** Either a code or an error with its key and description; what was sent as state in any case. */
    private record Told(String code, String error, String errorKey, String errorDescription, String state) {}

    /** The body of the callback. */
    String on(Asked asked) {
        return CronofyJson.answer(Map.of("authorization", decide(asked))).body();
    }

    private Told decide(Asked asked) {
        if (state.mailboxes().find(asked.by()).filter(Mailbox::isConnected).isEmpty()) {
            return refused(asked, "errors.profile_disconnected", "The calendar of the requester is not connected.");
        }
        Optional<Mailbox> found = state.mailboxes().find(asked.mailbox());
        if (found.isEmpty() || !state.shares().isShared(found.get().address(), asked.by())) {
            return refused(asked, "errors.not_accessible", "The requester cannot access the calendar.");
        }
        Sharing sharing = state.shares().of(found.get().address());
        return sharing.answer() == Answer.REFUSE
                ? new Told(null, sharing.error(), sharing.errorKey(), sharing.errorDescription(), asked.state())
                : allowed(asked, found.get(), sharing);
    }

    private Told allowed(Asked asked, Mailbox mailbox, Sharing sharing) {
        String granted = Optional.ofNullable(sharing.grants())
                .flatMap(state.mailboxes()::find)
                .orElse(mailbox)
                .address();
        Permission permission = new Permission(asked.clientId(), granted, asked.by(), asked.scope(), "");
        String code = state.authorizations().allow(permission, asked.url()).value();
        return new Told(code, null, null, null, asked.state());
    }

    private static Told refused(Asked asked, String key, String description) {
        return new Told(null, "access_denied", key, description, asked.state());
    }
}
