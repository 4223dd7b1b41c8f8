package io.prescreen.sandbox.cronofy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is left when service accounts, people and mailboxes go. */
class ServiceAccountEndTest {

    private static final String RITA = "rita@acme.example";

    private final Simulator cronofy = Simulator.fresh();
    private final Listener listener = new Listener();
    private final Organisation acme = Organisation.connected(cronofy, listener, "office365", Simulator.ADA);

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void takesTheOwnLinkOfAMailboxAlong() {
        Tokens own = cronofy.link(RITA);
        assertThat(acme.reach(RITA).sub()).isEqualTo(own.sub());

        cronofy.revoke("sub", acme.tokens().sub());

        assertThat(isAlive(own)).isFalse();
    }

    @Test
    void leavesTheOwnLinkIfToldSo() {
        cronofy.told("PUT", "/sandbox/settings", "{\"revocationTakesOwnLinks\":false}");
        Tokens own = cronofy.link(RITA);
        Tokens bea = acme.reach("bea@acme.example");
        acme.reach(RITA);

        cronofy.revoke("sub", acme.tokens().sub());

        assertThat(isAlive(own)).isTrue();
        assertThat(isAlive(bea)).isFalse();
    }

    @Test
    void leavesWhatAnotherServiceAccountObtained() {
        cronofy.told("PUT", "/sandbox/settings", "{\"revocationTakesOwnLinks\":false}");
        Organisation again = Organisation.connected(cronofy, listener, "office365", "simon@acme.example");
        assertThat(again.tokens().sub()).isNotEqualTo(acme.tokens().sub());
        Tokens rita = acme.reach(RITA);
        again.reach(RITA);

        cronofy.revoke("sub", acme.tokens().sub());

        assertThat(isAlive(rita)).isTrue();
        assertThat(isAlive(again.tokens())).isTrue();
    }

    @Test
    void isTheSameWhenItIsConnectedAgain() {
        Tokens again = Tokens.of(cronofy.exchange(acme.code()));

        assertThat(again.sub()).isEqualTo(acme.tokens().sub());
        assertThat(again.refresh()).isEqualTo(acme.tokens().refresh());
    }

    @Test
    void survivesThatSharingChanges() {
        Tokens rita = acme.reach(RITA);

        cronofy.told("PUT", "/sandbox/sharing/" + RITA, "{\"with\":[]}");

        assertThat(isAlive(rita)).isTrue();
    }

    @Test
    void losesAMailboxThatIsClosedOrWithdrawn() {
        Tokens rita = acme.reach(RITA);
        Tokens room = acme.reach("room-turing@acme.example");

        cronofy.told("POST", "/sandbox/authorizations/revoke", "{\"mailbox\":\"" + RITA + "\"}");
        assertThat(cronofy.control("DELETE", "/sandbox/people/room-turing@acme.example", "")
                        .status())
                .isEqualTo(204);

        assertThat(isAlive(rita)).isFalse();
        assertThat(isAlive(room)).isFalse();
        assertThat(isAlive(acme.tokens())).isTrue();
    }

    @Test
    void rotatesRefreshTokensLikeOthers() {
        cronofy.told("PUT", "/sandbox/settings", "{\"rotateRefreshTokens\":true}");

        cronofy.refresh(acme.tokens().refresh());

        assertThat(isAlive(acme.tokens())).isFalse();
    }

    private boolean isAlive(Tokens tokens) {
        return cronofy.refresh(tokens.refresh()).status() == 200;
    }
}
