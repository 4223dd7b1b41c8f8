package io.prescreen.calendar.serviceaccount;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The provider's own way to narrow what a service account may reach, filled in for a tenant; {@code narrowing} of the
 * contract.
 */
record Narrowing(List<Step> steps, List<String> notes) {

    /** @param commands for PowerShell, to be run in this order */
    record Step(String title, String text, List<String> commands) {}

    /** Cronofy's application in Microsoft's directory. */
    private static final String APPLICATION = "10bb7e5b-b80b-4e6e-a209-f78581dbc79e";

    private static final String GROUP = "Prescreen calendars";
    private static final String ALIAS = "prescreen-calendars";

    /**
     * @param provider as the contract names it
     * @param domain of the service account
     * @param forbidden mailboxes that must not be reachable
     */
    static Narrowing of(String provider, String mailbox, String domain, List<String> forbidden) {
        return switch (provider) {
            case "exchange" -> exchange(mailbox);
            case "office365" -> office365(ALIAS + "@" + domain, forbidden);
            case "google" -> google(domain, forbidden);
            default -> new Narrowing(List.of(), List.of("Ask the calendar service how to limit the service account."));
        };
    }

    private static Narrowing exchange(String mailbox) {
        String scope = PowerShell.quoted(GROUP);
        String user = PowerShell.quoted(mailbox);
        return new Narrowing(
                List.of(
                        new Step(
                                "Make a group of the mailboxes that may be reached",
                                "In the Exchange Management Shell. Its members are people and rooms; add them afterwards.",
                                List.of("$group = New-DistributionGroup -Name %s -Alias %s -Type Security"
                                        .formatted(scope, PowerShell.quoted(ALIAS)))),
                        new Step(
                                "Let the service account impersonate its members alone",
                                "",
                                List.of(
                                        "New-ManagementScope -Name %s -RecipientRestrictionFilter (\"MemberOfGroup -eq '{0}'\" -f $group.DistinguishedName.Replace(\"'\", \"''\"))"
                                                .formatted(scope),
                                        "New-ManagementRoleAssignment -Name %s -Role ApplicationImpersonation -User %s -CustomRecipientWriteScope %s"
                                                .formatted(scope, user, scope))),
                        new Step(
                                "Remove what it was assigned without a scope",
                                "Assignments add up: the widest one counts.",
                                List.of(
                                        "Get-ManagementRoleAssignment -Role ApplicationImpersonation -RoleAssignee %s | Where-Object { -not $_.CustomRecipientWriteScope } | Remove-ManagementRoleAssignment"
                                                .formatted(user)))),
                List.of("Exchange may take some hours until a change acts everywhere."));
    }

    private static Narrowing office365(String group, List<String> forbidden) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                "Make a mail-enabled security group of the mailboxes that may be reached",
                "In Exchange Online PowerShell. Its members are people and rooms; add them afterwards.",
                List.of("New-DistributionGroup -Name %s -PrimarySmtpAddress %s -Type Security"
                        .formatted(PowerShell.quoted(GROUP), PowerShell.quoted(group)))));
        steps.add(new Step(
                "Let Cronofy reach its members alone",
                "",
                List.of(
                        "New-ApplicationAccessPolicy -AppId %s -PolicyScopeGroupId %s -AccessRight RestrictAccess -Description %s"
                                .formatted(APPLICATION, PowerShell.quoted(group), PowerShell.quoted(GROUP)))));
        if (!forbidden.isEmpty()) {
            steps.add(new Step(
                    "See what Microsoft says of the mailboxes that must not be reachable",
                    "AccessCheckResult must be Denied for each.",
                    forbidden.stream()
                            .map(mailbox -> "Test-ApplicationAccessPolicy -AppId %s -Identity %s"
                                    .formatted(APPLICATION, PowerShell.quoted(mailbox)))
                            .toList()));
        }
        return new Narrowing(
                List.copyOf(steps),
                List.of(
                        "Microsoft recommends role-based access control for applications instead of access policies. It only"
                                + " adds rights: it does not narrow the consent to the whole organisation that Cronofy's"
                                + " application has. So the policy is needed.",
                        "A policy may take more than an hour until it acts."));
    }

    private static Narrowing google(String domain, List<String> forbidden) {
        Stream<Step> general = Stream.of(
                new Step(
                        "Make an organisational unit of the accounts that may be reached",
                        "In the Admin console of %s: Directory, Organisational units. Move people into it; rooms belong to the whole domain."
                                .formatted(domain),
                        List.of()),
                new Step(
                        "Switch Cronofy on for it alone",
                        "Apps, Google Workspace Marketplace apps, Cronofy, User access: off for everyone, on for the unit.",
                        List.of()));
        Stream<Step> named = forbidden.stream()
                .map(mailbox -> new Step(
                        "Make sure that %s is in another unit".formatted(mailbox),
                        "Directory, Users, %s, Change organisational unit.".formatted(mailbox),
                        List.of()));
        return new Narrowing(
                Stream.concat(general, named).toList(), List.of("Google may take up to 24 hours until a change acts."));
    }
}
