package io.prescreen.sandbox.cronofy.enterprise;

import io.prescreen.sandbox.company.Organisation;
import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Parameters;
import io.prescreen.sandbox.cronofy.oauth.AuthorizationRequest;
import io.prescreen.sandbox.cronofy.oauth.Complaint;
import io.prescreen.sandbox.cronofy.oauth.Field;
import io.prescreen.sandbox.cronofy.state.CalendarService;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.Mailbox;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Exchange on premises: the credentials of a service account, tried at once by impersonating a mailbox. */
record ExchangeSteps(CronofyState state) implements Steps {

    private static final CalendarService SERVICE = CalendarService.EXCHANGE;

    @Override
    public Answer begin(AuthorizationRequest request) {
        return form(request, ExchangeTyped.NOTHING).show(List.of());
    }

    @Override
    public Answer next(AuthorizationRequest request, Parameters parameters) {
        ExchangeTyped typed = ExchangeTyped.from(parameters);
        List<Complaint> complaints = typed.complaints(state);
        return complaints.isEmpty()
                ? EnterpriseGrant.allow(state, request, typed.mailbox().toLowerCase(Locale.ROOT), SERVICE)
                : form(request, typed).show(complaints);
    }

    private Form form(AuthorizationRequest request, ExchangeTyped typed) {
        return new Form(
                request,
                SERVICE,
                "Link Exchange with a service account",
                Form.asked(request),
                Form.hidden("provider", SERVICE.service()),
                fields(typed),
                "Connect",
                hint());
    }

    private static List<Field> fields(ExchangeTyped typed) {
        return List.of(
                new Field(
                        "mailbox",
                        "E-mail address of the service account",
                        "email",
                        typed.mailbox(),
                        " autocomplete=\"username\"",
                        "It needs the role ApplicationImpersonation."),
                new Field(
                        "username",
                        "User name (optional)",
                        "text",
                        typed.username(),
                        "",
                        "For example FIRM\\svc-calendar, if it does not sign in with its e-mail address."),
                new Field("password", "Password", "password", "", " autocomplete=\"current-password\"", ""),
                new Field(
                        "impersonate",
                        "E-mail address to impersonate",
                        "email",
                        typed.impersonate(),
                        "",
                        "The calendar of somebody whom the account may impersonate: the connection is tried with it."),
                new Field(
                        "server_url",
                        "EWS address (optional)",
                        "url",
                        typed.serverUrl(),
                        "",
                        "For example https://mail.firm.example/EWS/Exchange.asmx. Empty: Autodiscover is asked."),
                Form.consent(typed.consent()));
    }

    private String hint() {
        return Form.items(state.organisations().all().stream()
                .filter(organisation -> organisation.provider().equals(SERVICE.service()))
                .flatMap(this::hints)
                .toList());
    }

    private Stream<String> hints(Organisation organisation) {
        String impersonated = state.mailboxes().all().stream()
                .filter(mailbox -> mailbox.service() == SERVICE && !mailbox.isRoom())
                .filter(mailbox -> mailbox.isOf(organisation.domain()))
                .map(Mailbox::address)
                .limit(2)
                .collect(Collectors.joining(", "));
        String server = organisation.autodiscover() ? "found by Autodiscover" : organisation.ewsUrl();
        Stream<String> allowed = organisation.serviceAccounts().stream()
                .map(account -> "%s; impersonates: %s; server: %s"
                        .formatted(account, impersonated.isEmpty() ? "nobody is here" : impersonated, server));
        Stream<String> others = organisation.withoutRole().stream().map(account -> account + " lacks the role");
        return Stream.concat(allowed, others);
    }
}
