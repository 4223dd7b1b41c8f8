package io.prescreen.calendar.cronofy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.prescreen.calendar.cronofy.BusyItem.Status;
import io.prescreen.calendar.cronofy.BusyItem.When.Day;
import io.prescreen.calendar.cronofy.BusyItem.When.Moment;
import io.prescreen.calendar.cronofy.CronofyFailure.Reason;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Cronofy sends, and what it might send tomorrow. */
class WireTest {

    private static final ObjectMapper STRICT = new ObjectMapper();

    @Test
    void readsAnItemWithFieldsAndAStatusOfTomorrow() {
        FreeBusyPage page = page("""
                {"pages": {"current": 1, "total": 1, "size": 9}, "version": 2, "free_busy": [
                 {"calendar_id": "cal_1", "start": "2026-03-02T08:00:00Z", "end": "2026-03-02T08:30:00Z",
                  "free_busy_status": "out_of_office", "colour": "red"}]}""");

        assertThat(page.found())
                .containsExactly(new BusyItem(
                        new Moment(Instant.parse("2026-03-02T08:00:00Z")),
                        new Moment(Instant.parse("2026-03-02T08:30:00Z")),
                        Status.UNKNOWN));
        assertThat(page.next()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"busy,BUSY", "tentative,TENTATIVE", "free,FREE", "unknown,UNKNOWN"})
    void readsEveryStatus(String sent, Status read) {
        assertThat(item("2026-03-02T08:00:00Z", "2026-03-02T09:00:00Z", sent).status())
                .isEqualTo(read);
    }

    @Test
    void readsDaysWithAnExclusiveEnd() {
        assertThat(item("2026-03-04", "2026-03-05", "busy").end()).isEqualTo(new Day(LocalDate.parse("2026-03-05")));
    }

    @Test
    void aDayThatEndsWhenItBeginsIsThatDay() {
        assertThat(item("2026-03-04", "2026-03-04", "busy").end()).isEqualTo(new Day(LocalDate.parse("2026-03-05")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05,2026-03-04",
        "2026-03-02T09:00:00Z,2026-03-02T08:00:00Z",
        "yesterday,2026-03-02T08:00:00Z",
        ",2026-03-02T08:00:00Z"
    })
    void refusesTimesThatCannotBe(String start, String end) {
        assertMalformed(() -> item(start, end, "busy"));
    }

    @Test
    void refusesAPageWithoutItsItemsOrWithoutTheNext() {
        assertMalformed(
                () -> page("{\"pages\": {\"current\": 1, \"total\": 1}}").found());
        assertMalformed(() -> page("{\"pages\": {\"current\": 1, \"total\": 2}, \"free_busy\": []}")
                .next());
        assertMalformed(() -> page("{\"pages\": {\"next_page\": \"not an address\"}, \"free_busy\": []}")
                .next());
    }

    @Test
    void followsPagesOfTheApiAlone() {
        PageAddress ours = new PageAddress(URI.create("https://api-de.cronofy.com"));

        assertThat(ours.requireOurs(URI.create("https://api-de.cronofy.com/v1/free_busy/pages/1"), 1))
                .isNotNull();
        for (String elsewhere : new String[] {
            "https://api.cronofy.com/v1/x", "http://api-de.cronofy.com/v1/x", "https://api-de.cronofy.com:8443/v1/x",
            "https://api-de.cronofy.com.evil.example/x", "https://api-de.cronofy.com@evil.example/x", "/v1/x"
        }) {
            assertMalformed(() -> ours.requireOurs(URI.create(elsewhere), 1));
        }
        assertMalformed(() -> ours.requireOurs(URI.create("https://api-de.cronofy.com/v1/free_busy/pages/1"), 200));
    }

    @Test
    void readsAnAuthorizationOfOlderShape() {
        Authorization read = token("""
                {"access_token": "aT0k", "refresh_token": "rT0k", "expires_in": 3600, "scope": "read_write",
                 "account_id": "acc_1", "linking_profile":
                   {"provider_name": "exchange", "profile_id": "pro_1", "profile_name": "Rita@acme.example"}}""").authorization();

        assertThat(read.subject()).isEqualTo("acc_1");
        assertThat(read.profile()).contains("pro_1");
        assertThat(read.provider()).isEqualTo("exchange");
        assertThat(read.mailbox()).isEqualTo("Rita@acme.example");
        assertThat(read.toString()).doesNotContain("aT0k", "rT0k");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"refresh_token\": \"rT0k\", \"expires_in\": 3600, \"sub\": \"acc_1\"}",
                "{\"access_token\": \"aT0k\", \"refresh_token\": \"\", \"expires_in\": 3600, \"sub\": \"acc_1\"}",
                "{\"access_token\": \"aT0k\", \"refresh_token\": \"rT0k\", \"sub\": \"acc_1\"}",
                "{\"access_token\": \"aT0k\", \"refresh_token\": \"rT0k\", \"expires_in\": 3600, \"sub\": \"acc_1\"}",
                "{\"access_token\": \"aT0k\", \"refresh_token\": \"rT0k\", \"expires_in\": 3600, \"sub\": \"acc_1\","
                        + " \"linking_profile\": {\"provider_name\": \"apple\", \"profile_name\": \"p@icloud.example\"}}"
            })
    void refusesHalfAnAuthorization(String answer) {
        assertMalformed(() -> token(answer).authorization());
        assertThat(token(answer).toString()).doesNotContain("aT0k", "rT0k");
    }

    @Test
    void readsAProfileWhoseRelinkAddressIsNone() throws JsonProcessingException {
        Account account = STRICT.readValue("""
                {"sub": "acc_1", "cronofy.data": {"profiles": [{"profile_id": "pro_1", "profile_connected": false,
                  "profile_relink_url": "not an address", "profile_calendars": [
                    {"calendar_id": "cal_1", "calendar_name": "Work", "calendar_primary": true},
                    {"calendar_id": "cal_2", "calendar_name": "Gone", "calendar_deleted": true}]}]}}""", UserinfoAnswer.class).account();

        assertThat(account.profile("pro_1")).hasValueSatisfying(profile -> {
            assertThat(profile.connected()).isFalse();
            assertThat(profile.relinkUrl()).isEmpty();
            assertThat(profile.calendars()).extracting(Account.Calendar::name).containsExactly("Work");
        });
        assertThat(account.profile("pro_2")).isEmpty();
    }

    private static BusyItem item(String start, String end, String status) {
        return new FreeBusyPage.Item(start, end, status).busyItem();
    }

    private static FreeBusyPage page(String json) {
        return read(json, FreeBusyPage.class);
    }

    private static TokenAnswer token(String json) {
        return read(json, TokenAnswer.class);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return STRICT.readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static void assertMalformed(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(CronofyFailure.class, failure -> assertThat(failure.reason())
                .isEqualTo(Reason.MALFORMED));
    }

    @Test
    void readsTheCodeOfADelegation() {
        DelegationAnswer answer = answer("""
                {"authorization": {"code": "c0de", "state": "s", "more": 1}, "version": 2}""").orElseThrow();

        assertThat(answer.code().orElseThrow().reveal()).isEqualTo("c0de");
        assertThat(answer.refusal()).isEmpty();
        assertThat(answer.toString()).doesNotContain("c0de");
    }

    @Test
    void readsARefusalInWhateverWords() {
        DelegationAnswer answer = answer("""
                {"authorization": {"error": "of_tomorrow", "error_description": "No."}}""").orElseThrow();

        assertThat(answer.code()).isEmpty();
        assertThat(answer.refusal()).contains(new DelegationAnswer.Refusal("of_tomorrow", null, "No."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "{}", "{\"authorization\": null}", "{\"authorization\": []}", "{"})
    void anythingElseIsNoAnswer(String body) {
        assertThat(answer(body)).isEmpty();
    }

    @Test
    void readsTheMailboxesThatAreListedAndHaveAnAddress() throws JsonProcessingException {
        AccessibleCalendarsAnswer listed = STRICT.readValue("""
                {"accessible_calendars": [
                 {"calendar_type": "resource", "email": "Room-Turing@acme.example", "name": "Room Turing"},
                 {"calendar_type": "of_tomorrow", "email": "ivan@acme.example"},
                 {"calendar_type": "unknown", "name": "nobody"}]}""", AccessibleCalendarsAnswer.class);

        assertThat(listed.calendars())
                .containsExactly(
                        new AccessibleCalendar("room-turing@acme.example", "Room Turing", true),
                        new AccessibleCalendar("ivan@acme.example", "", false));
    }

    private static Optional<DelegationAnswer> answer(String body) {
        return DelegationAnswer.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
