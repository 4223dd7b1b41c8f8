package io.prescreen.sandbox.cronofy;

import static io.prescreen.sandbox.cronofy.Simulator.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DropInFolderTest {

    private static final String MORNING = Ics.calendar(Ics.event("a", ":20260302T060000Z", ":20260302T063000Z"));
    private static final String EVENING = Ics.calendar(Ics.event("a", ":20260302T200000Z", ":20260302T203000Z"));

    private final Simulator cronofy = Simulator.fresh();
    private final List<Path> dropped = new ArrayList<>();
    private Tokens tokens;

    @BeforeEach
    void itIsTheFirstOfMarch() {
        cronofy.told("PUT", "/sandbox/clock", "{\"now\":\"2026-03-01T12:00:00Z\"}");
        tokens = cronofy.link(ADA);
    }

    @AfterEach
    void emptyTheFolder() throws IOException {
        for (Path file : dropped) {
            Files.deleteIfExists(file);
        }
        for (Path file : dropped) {
            Files.deleteIfExists(file.getParent());
        }
    }

    @Test
    void addsCalendarsWhileRunning() throws IOException {
        assertThat(freeBusy()).doesNotContain("2026-03-02T06:00:00Z");

        drop(ADA, "Mine.ics", MORNING);

        assertThat(freeBusy()).contains("2026-03-02T06:00:00Z");
        assertThat(cronofy.get("/v1/calendars", tokens).body()).contains("\"Mine\"");
        assertThat(cronofy.get("/").body()).contains("Mine");
    }

    @Test
    void noticesChangesAndRemoval() throws IOException {
        Path file = drop(ADA, "Mine.ics", MORNING);
        freeBusy();

        Files.writeString(file, EVENING);
        Files.setLastModifiedTime(
                file, FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis() + 1000));
        assertThat(freeBusy()).contains("2026-03-02T20:00:00Z").doesNotContain("2026-03-02T06:00:00Z");

        Files.delete(file);
        assertThat(freeBusy()).doesNotContain("2026-03-02T20:00:00Z");
    }

    @Test
    void replacesTheCalendarOfTheSameName() throws IOException {
        String before = freeBusy();

        drop(ADA, "Calendar.ics", MORNING);

        assertThat(freeBusy()).isNotEqualTo(before).contains("2026-03-02T06:00:00Z");
        assertThat(cronofy.get("/v1/calendars", tokens).json().path("calendars"))
                .extracting(calendar -> calendar.path("calendar_primary").asBoolean())
                .containsExactly(true, false);
    }

    @Test
    void reportsABrokenFileAndUsesTheOthers() throws IOException {
        drop(ADA, "Broken.ics", "BEGIN:VCALENDAR\r\nnonsense");
        drop(ADA, "Mine.ics", MORNING);
        drop(ADA, "notes.txt", "not a calendar");

        assertThat(freeBusy()).contains("2026-03-02T06:00:00Z");
        assertThat(cronofy.get("/v1/calendars", tokens).body()).doesNotContain("\"Broken\"", "\"notes\"");
        assertThat(cronofy.get("/").body())
                .contains("Left out of the drop-in folder", "Broken.ics")
                .doesNotContain("notes.txt");
    }

    @Test
    void reportsFoldersOfStrangers() throws IOException {
        drop("stranger@acme.example", "Mine.ics", MORNING);

        assertThat(cronofy.get("/").body()).contains("stranger@acme.example: nobody here has this mailbox");
    }

    private Path drop(String mailbox, String name, String ics) throws IOException {
        Path file = Files.createDirectories(cronofy.dropIn().resolve(mailbox)).resolve(name);
        dropped.add(file);
        return Files.writeString(file, ics);
    }

    private String freeBusy() {
        return cronofy.freeBusy(tokens, "tzid=Etc/UTC&from=2026-03-02&to=2026-03-03")
                .body();
    }
}
