package io.prescreen.sandbox.cronofy.callback;

import io.prescreen.sandbox.company.Sharing;
import io.prescreen.sandbox.company.Sharing.Answer;
import io.prescreen.sandbox.cronofy.http.CronofyJson;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.Identifiers;
import io.prescreen.sandbox.cronofy.state.Mailbox;
import io.prescreen.sandbox.cronofy.state.Permission;
import java.util.Map;
import java.util.Optional;

/** Decides what comes of an authorisation that was asked for without its person, by what holds at that moment. */
final class Decision {

    private final CronofyState state;
    private final ByPerson byPerson;
    private final ByServiceAccount byServiceAccount;

    Decision(CronofyState state) {
        this.state = state;
        this.byPerson = new ByPerson(state);
        this.byServiceAccount = new ByServiceAccount(state);
    }

    /** Either a code or an error with its key and description; what was sent as state in any case. */
    private record Told(String code, String error, String errorKey, String errorDescription, String state) {}

    /** The body of the callback. */
    String on(Asked asked) {
        return CronofyJson.answer(Map.of("authorization", decide(asked))).body();
    }

    private Told decide(Asked asked) {
        Optional<Obstacle> obstacle =
                Identifiers.isServiceAccount(asked.by()) ? byServiceAccount.to(asked) : byPerson.to(asked);
        return obstacle.map(found -> refused(asked, found)).orElseGet(() -> answered(asked));
    }

    private Told answered(Asked asked) {
        Mailbox mailbox = state.mailboxes().find(asked.mailbox()).orElseThrow();
        Sharing sharing = state.shares().of(mailbox.address());
        return sharing.answer() == Answer.REFUSE
                ? new Told(null, sharing.error(), sharing.errorKey(), sharing.errorDescription(), asked.state())
                : allowed(asked, mailbox, sharing);
    }

    private Told allowed(Asked asked, Mailbox mailbox, Sharing sharing) {
        String granted = Optional.ofNullable(sharing.grants())
                .flatMap(state.mailboxes()::find)
                .orElse(mailbox)
                .address();
        Permission permission = new Permission(asked.clientId(), granted, asked.by(), asked.scope(), "");
        String code = state.authorizations().allow(permission, asked.url());
        return new Told(code, null, null, null, asked.state());
    }

    private static Told refused(Asked asked, Obstacle obstacle) {
        return new Told(null, "access_denied", obstacle.key(), obstacle.description(), asked.state());
    }
}
