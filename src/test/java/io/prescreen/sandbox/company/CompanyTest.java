package io.prescreen.sandbox.company;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.sandbox.calendar.AllDay;
import io.prescreen.sandbox.calendar.FreeBusyStatus;
import io.prescreen.sandbox.calendar.IcsCalendar;
import io.prescreen.sandbox.calendar.Occurrence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompanyTest {

    /** From 2025 to 2034. */
    private static final List<Instant> WEEKS = IntStream.range(0, 25)
            .mapToObj(n -> Instant.parse("2025-01-13T00:00:00Z").plus(Duration.ofDays(7L * 19 * n)))
            .toList();

    private static final Map<String, String> PRODUCERS = Map.of(
            "office365", "PRODID:Microsoft Exchange Server",
            "exchange", "PRODID:Microsoft Exchange Server",
            "outlook_com", "PRODID:-//Microsoft Corporation//Outlook",
            "gsuite", "PRODID:-//Google Inc//Google Calendar",
            "icloud", "PRODID:-//caldav.icloud.com");

    private static final Map<MailboxOwner, List<IcsCalendar>> PARSED = new ConcurrentHashMap<>();

    private final Company company = Company.demo();

    @Test
    void hasTwoTenantsWhosePersonsHaveUniqueSubjects() {
        assertThat(company.tenants()).extracting(Tenant::id).containsExactly("acme", "globex");
        assertThat(company.people()).extracting(Person::subject).doesNotHaveDuplicates();
    }

    @Test
    void listsTheMailboxOfAPersonOfTwoTenantsOnce() {
        assertThat(company.people())
                .filteredOn(person -> person.mailbox().equals("cora@consulting.example"))
                .extracting(Person::subject)
                .containsExactly("cora-acme", "cora-globex");
        assertThat(company.mailboxes()).extracting(MailboxOwner::mailbox).doesNotHaveDuplicates();
    }

    @Test
    void findsAMailboxWhateverItsCase() {
        assertThat(company.mailbox("ADA@Acme.example")).map(MailboxOwner::name).contains("Ada Brandt");
        assertThat(company.mailbox("nobody@acme.example")).isEmpty();
    }

    @Test
    void everyMailboxHasOnePrimaryCalendarAndItIsTheFirst() {
        assertThat(company.mailboxes()).allSatisfy(owner -> {
            assertThat(owner.calendars()).extracting(CalendarFile::primary).containsOnlyOnce(true);
            assertThat(owner.calendars().get(0).primary()).isTrue();
        });
    }

    @Test
    void everybodyIsBusyAtSomeTimeOfEveryWeek() {
        assertThat(company.mailboxes()).allSatisfy(owner -> assertThat(WEEKS)
                .allSatisfy(week -> assertThat(occurrences(owner, week, week.plus(Duration.ofDays(7))))
                        .extracting(Occurrence::status)
                        .contains(FreeBusyStatus.BUSY)));
    }

    @Test
    void everyMonthShowsAllKindsOfTimeInBothTenants() {
        assertThat(company.tenants()).allSatisfy(tenant -> assertThat(WEEKS).allSatisfy(week -> {
            List<Occurrence> month = tenant.people().stream()
                    .flatMap(person -> occurrences(person, week, week.plus(Duration.ofDays(31))).stream())
                    .toList();
            assertThat(month)
                    .extracting(Occurrence::status)
                    .contains(FreeBusyStatus.BUSY, FreeBusyStatus.TENTATIVE, FreeBusyStatus.FREE);
            assertThat(month).extracting(Occurrence::start).hasAtLeastOneElementOfType(AllDay.class);
        }));
    }

    @Test
    void keepsEachCalendarInTheFormOfItsProvider() {
        assertThat(company.mailboxes()).allSatisfy(owner -> assertThat(owner.calendars())
                .extracting(CalendarFile::ics)
                .allMatch(ics -> ics.contains(PRODUCERS.get(owner.provider()))));
    }

    @Test
    void hasSomebodyWhoIsBusyWhileTheClocksChange() {
        MailboxOwner mila = company.mailbox("mila@acme.example").orElseThrow();

        assertThat(List.of(Instant.parse("2026-10-25T01:00:00Z"), Instant.parse("2027-03-28T01:00:00Z")))
                .allSatisfy(change -> assertThat(occurrences(mila, change, change.plusSeconds(1)))
                        .extracting(Occurrence::status)
                        .containsExactly(FreeBusyStatus.BUSY));
    }

    private static List<Occurrence> occurrences(MailboxOwner owner, Instant from, Instant to) {
        return PARSED.computeIfAbsent(owner, CompanyTest::parsed).stream()
                .flatMap(calendar -> calendar.occurrences(from, to).stream())
                .toList();
    }

    private static List<IcsCalendar> parsed(MailboxOwner owner) {
        return owner.calendars().stream()
                .map(file -> IcsCalendar.parse(file.ics(), owner.zone()))
                .toList();
    }
}
