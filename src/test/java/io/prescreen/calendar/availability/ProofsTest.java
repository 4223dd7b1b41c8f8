package io.prescreen.calendar.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.prescreen.calendar.problem.ProblemType;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.TenantId;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proofs on their way from a slot to an interview. */
@QuarkusTest
class ProofsTest extends StoryTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId GLOBEX = new TenantId("globex");

    @Inject
    Proofs proofs;

    @Test
    void comeBackAsTheyWere() {
        Proof proof = proof(Instant.now());

        assertThat(proofs.open(ACME, proofs.seal(ACME, proof))).isEqualTo(proof);
    }

    @Test
    void tellNobodyOnTheWay() {
        String token = proofs.seal(ACME, proof(Instant.now()));

        assertThat(token).matches("[A-Za-z0-9_-]+").isNotEqualTo(proofs.seal(ACME, proof(Instant.now())));
        assertThat(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.ISO_8859_1))
                .doesNotContain("lena", "busy", "2026");
    }

    @Test
    void areOfOneTenant() {
        String token = proofs.seal(ACME, proof(Instant.now()));

        requireProblem(ProblemType.PROOF_INVALID, GLOBEX, token);
    }

    @Test
    void cannotBeChanged() {
        byte[] token = Base64.getUrlDecoder().decode(proofs.seal(ACME, proof(Instant.now())));

        for (int i = 0; i < token.length; i++) {
            byte[] changed = token.clone();
            changed[i] ^= 1;
            requireProblem(
                    ProblemType.PROOF_INVALID,
                    ACME,
                    Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not base64", "AAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAA"})
    void areNothingElse(String token) {
        requireProblem(ProblemType.PROOF_INVALID, ACME, token);
    }

    @Test
    void areBelievedForHalfAnHour() {
        Instant now = Instant.now();
        String young = proofs.seal(ACME, proof(now.minus(Duration.ofMinutes(25))));
        String old = proofs.seal(ACME, proof(now.minus(Duration.ofMinutes(30)).minusSeconds(1)));

        assertThat(proofs.open(ACME, young)).isNotNull();
        requireProblem(ProblemType.PROOF_EXPIRED, ACME, old);
    }

    private void requireProblem(ProblemType type, TenantId tenant, String token) {
        assertThatThrownBy(() -> proofs.open(tenant, token)).isInstanceOfSatisfying(HttpProblem.class, problem -> {
            assertThat(problem.getType()).isEqualTo(type.uri());
            assertThat(problem.getStatusCode()).isEqualTo(type.status());
        });
    }

    private static Proof proof(Instant asOf) {
        Availability lena = new Availability(
                Timeline.of(List.of(Minutes.stretch(595, 600), Minutes.stretch(610, 620))),
                Timeline.of(Minutes.stretch(600, 610)),
                Timeline.of(Minutes.stretch(650, 660)));
        return new Proof(
                Minutes.stretch(600, 660),
                Duration.ofMinutes(10),
                Duration.ZERO,
                ZoneId.of("Europe/Vienna"),
                true,
                Map.of("lena@acme.example", lena, "room-turing@acme.example", Availability.FREE),
                Map.of(new PersonId("hugo"), lena),
                asOf);
    }
}
