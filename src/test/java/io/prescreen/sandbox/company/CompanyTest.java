package io.prescreen.sandbox.company;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.sandbox.calendar.FreeBusyStatus;
import io.prescreen.sandbox.calendar.IcsCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompanyTest {

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
    void everybodyIsBusySomeTimeInEveryWeekOfTheComingYears() {
        Instant first = Instant.parse("2025-02-03T00:00:00Z");

        assertThat(company.mailboxes()).allSatisfy(owner -> assertThat(List.of(0, 30, 60, 100, 150))
                .allSatisfy(week -> assertThat(busyIn(owner, first.plus(Duration.ofDays(7L * week))))
                        .isTrue()));
    }

    private static boolean busyIn(MailboxOwner owner, Instant week) {
        return owner.calendars().stream()
                .map(file -> IcsCalendar.parse(file.ics(), owner.zone()))
                .flatMap(calendar -> calendar.occurrences(week, week.plus(Duration.ofDays(7))).stream())
                .anyMatch(occurrence -> occurrence.status() == FreeBusyStatus.BUSY);
    }
}
