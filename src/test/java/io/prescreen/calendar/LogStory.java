package io.prescreen.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.testing.Api;
import io.prescreen.calendar.testing.RecordedLog;
import io.prescreen.calendar.testing.StoryTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A story at whose end the log must hold neither a secret nor anything that tells whose calendar it was about. */
abstract class LogStory extends StoryTest {

    static final String RITA = "rita@acme.example";

    private static final Pattern BEARER = Pattern.compile("Bearer ([\\w.~+/=-]+)");
    private static final Pattern IN_BODIES = Pattern.compile("\"(?:code|refresh_token|client_secret)\":\"([^\"]+)\"");
    private static final Pattern STATE = Pattern.compile("\\bstate=([\\w-]+)");
    private static final Pattern MAILBOX = Pattern.compile("[\\w.+-]+(@|%40)[\\w-]+\\.example");
    private static final Pattern JWT = Pattern.compile("eyJ[\\w-]{10,}");

    RecordedLog log;

    @BeforeEach
    void record() {
        api.activate("ada");
        log = RecordedLog.of("io.prescreen", "http-problem");
    }

    @AfterEach
    void close() {
        log.close();
    }

    void look(String... mailboxes) {
        Map<String, Object> query = new HashMap<>(Api.thisWeek("Europe/Vienna", mailboxes));
        query.put("fresh", true);
        freeBusy("rita", query).statusCode(200);
    }

    /** Of what Cronofy was sent, and more. */
    void requireDiscretion(String... more) {
        Set<String> secrets = new TreeSet<>(Set.of(more));
        String journal = sandbox.journal().toString();
        assertThat(List.of(BEARER, IN_BODIES, STATE)).allSatisfy(kind -> assertThat(collect(kind, journal, secrets))
                .as("secrets of the kind %s", kind)
                .isPositive());
        assertThat(log.lines()).allSatisfy(line -> {
            assertThat(secrets).allSatisfy(secret -> assertThat(line).doesNotContain(secret));
            assertThat(line).doesNotContainPattern(MAILBOX).doesNotContainPattern(JWT);
        });
    }

    private static int collect(Pattern kind, String text, Set<String> secrets) {
        int before = secrets.size();
        Matcher found = kind.matcher(text);
        while (found.find()) {
            secrets.add(found.group(1));
        }
        return secrets.size() - before;
    }
}
