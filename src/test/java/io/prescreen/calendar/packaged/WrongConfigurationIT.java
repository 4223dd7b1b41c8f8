package io.prescreen.calendar.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever configured something wrong reads a sentence for each property: no stack trace, and no secret. */
@ExtendWith(SharedInstallation.class)
class WrongConfigurationIT {

    private final Map<String, String> configuration = new HashMap<>();

    @BeforeEach
    void beginWithWhatIsRight(Installation installation) {
        configuration.putAll(installation.configuration());
    }

    @Test
    void namesAllThatCannotBeRead() {
        configuration.put("prescreen.link.health-max-age", "soon");
        configuration.put("prescreen.oidc.issuer", "ht tp://id");
        configuration.put("prescreen.interview.relay-hands", "many");
        configuration.put("prescreen.cronofy.client-secret", "");

        assertThat(sentences())
                .contains("prescreen.link.health-max-age must be a duration such as 30S, 15M or P7D")
                .contains("prescreen.oidc.issuer cannot be read")
                .contains("prescreen.interview.relay-hands must be a whole number")
                .contains("prescreen.cronofy.client-secret is required, but empty")
                .doesNotContain("SRCFG")
                .doesNotContain("java.");
    }

    @Test
    void namesAllThatMakesNoSense() {
        configuration.put("quarkus.datasource.reactive.url", "mysql://root:sesame@localhost/calendar");
        configuration.put("prescreen.oidc.issuer", "http://id.example/realm");
        configuration.put("prescreen.linking.public-url", "https://calendar.example/v1");
        configuration.put("prescreen.linking.return-origins", "https://app.example,https://jobs.example/");
        configuration.put("prescreen.cronofy.data-center", "us");
        configuration.put("prescreen.cronofy.limit.per-second", "0");
        configuration.put("prescreen.interview.lease", "25S");
        configuration.put("prescreen.link.refresh-lease", "2S");
        configuration.put("prescreen.audit.retention", "-1D");
        configuration.put("prescreen.availability.proof-lifetime", "31M");
        configuration.put("prescreen.free-busy.days-ahead", "365");

        assertThat(sentences())
                .contains("quarkus.datasource.reactive.url[0] must begin with postgresql://")
                .contains("prescreen.oidc.issuer must be an https address")
                .contains("prescreen.linking.public-url must be an origin")
                .contains("prescreen.linking.return-origins[1] must be an origin")
                .doesNotContain("return-origins[0]")
                .contains("prescreen.cronofy.data-center must be uk, de, au, ca or sg")
                .contains("prescreen.cronofy.limit.per-second must be greater than 0")
                .contains("prescreen.interview.lease must be longer than 25 seconds")
                .contains("prescreen.link.refresh-lease must be at least 9 seconds")
                .contains("prescreen.audit.retention must be longer than zero")
                .contains("prescreen.availability.proof-lifetime must be at most 30 minutes")
                .contains("prescreen.free-busy.days-ahead must be less than or equal to 201")
                .doesNotContain("sesame");
    }

    @ParameterizedTest
    @CsvSource({
        "prescreen.vault.keys, c2hvcnQgYnV0IHNlY3JldA==, 'prescreen.vault.keys[0] must be 32 bytes in base64, but has 16'",
        "prescreen.availability.hold-lifetime, 10S, must be longer than prescreen.free-busy.deadline",
        "quarkus.datasource.password, not-this-one, 'PostgreSQL refuses quarkus.datasource.username, .password'"
    })
    void namesWhatDoesNotFit(String property, String value, String sentence) {
        configuration.put(property, value);

        assertThat(sentences()).contains(sentence).doesNotContain("c2hvcnQ").doesNotContain("not-this-one");
    }

    @Test
    void refusesARoleThatRowLevelSecurityDoesNotBind(Installation installation) {
        var owner = installation.sandbox().postgres().owner();
        configuration.put("quarkus.datasource.username", owner.name());
        configuration.put("quarkus.datasource.password", owner.password());

        assertThat(sentences()).contains("quarkus.datasource.username must name a role that row-level security binds");
    }

    private String sentences() {
        RunningService service = RunningService.start(configuration);
        assertThat(service.exitCode()).as(service.output()).isEqualTo(1);
        assertThat(service.output())
                .doesNotContain("\tat ")
                .doesNotContain(configuration.get("prescreen.vault.hash-key"))
                .doesNotContain("sandbox-secret-one");
        return service.output();
    }
}
