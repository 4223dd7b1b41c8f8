package io.prescreen.calendar.serviceaccount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a mailbox is called, a command takes it for a text. */
class PowerShellTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "ceo@acme.example, 'ceo@acme.example'",
                "o'brien@acme.example, 'o''brien@acme.example'",
                "''@acme.example, '''''@acme.example'",
                "$env@acme.example, '$env@acme.example'",
                "`n{0}&|@acme.example, '`n{0}&|@acme.example'",
                "o\u2019brien@acme.example, 'o\u2019\u2019brien@acme.example'"
            })
    void quotes(String text, String quoted) {
        assertThat(PowerShell.quoted(text)).isEqualTo(quoted);
    }

    @Test
    void fillsInWhatIsTheTenants() {
        Narrowing office = Narrowing.of(
                "office365", "ada@acme.example", "acme.example", List.of("o'brien@acme.example", "x$y@acme.example"));

        assertThat(office.steps().stream().flatMap(step -> step.commands().stream()))
                .containsExactly(
                        "New-DistributionGroup -Name 'Prescreen calendars' -PrimarySmtpAddress 'prescreen-calendars@acme.example' -Type Security",
                        "New-ApplicationAccessPolicy -AppId 10bb7e5b-b80b-4e6e-a209-f78581dbc79e -PolicyScopeGroupId 'prescreen-calendars@acme.example' -AccessRight RestrictAccess -Description 'Prescreen calendars'",
                        "Test-ApplicationAccessPolicy -AppId 10bb7e5b-b80b-4e6e-a209-f78581dbc79e -Identity 'o''brien@acme.example'",
                        "Test-ApplicationAccessPolicy -AppId 10bb7e5b-b80b-4e6e-a209-f78581dbc79e -Identity 'x$y@acme.example'");
        assertThat(Narrowing.of("exchange", "o'svc@acme.example", "acme.example", List.of())
                        .steps()
                        .toString())
                .contains("-User 'o''svc@acme.example'", "New-ManagementScope", "New-ManagementRoleAssignment");
        assertThat(Narrowing.of("google", "ivan@acme.example", "acme.example", List.of("x@acme.example"))
                        .steps())
                .hasSize(3)
                .allSatisfy(step -> assertThat(step.commands()).isEmpty());
    }
}
