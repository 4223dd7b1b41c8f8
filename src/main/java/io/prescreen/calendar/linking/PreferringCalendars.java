package io.prescreen.calendar.linking;

import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.audit.Audit;
import io.prescreen.calendar.audit.Fact;
import io.prescreen.calendar.link.LinkStatus;
import io.prescreen.calendar.link.OwnPreferences;
import io.prescreen.calendar.link.OwnPreferences.Chosen;
import io.prescreen.calendar.link.PersonalLinks;
import io.prescreen.calendar.link.Preferences;
import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.problem.ProblemType;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.Tenancy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** A person says which calendars count, and whether colleagues may see when they are busy. */
@ApplicationScoped
class PreferringCalendars {

    private final Tenancy tenancy;
    private final PersonalLinks links;
    private final OwnPreferences preferences;
    private final ShownHealth health;
    private final Audit audit;

    PreferringCalendars(
            Tenancy tenancy, PersonalLinks links, OwnPreferences preferences, ShownHealth health, Audit audit) {
        this.tenancy = tenancy;
        this.links = links;
        this.preferences = preferences;
        this.health = health;
        this.audit = audit;
    }

    /** With the list of calendars as fresh as it can be had. */
    Uni<PreferencesView> of(Caller caller) {
        return refreshed(caller)
                .chain(() ->
                        tenancy.inTransaction(caller.tenant(), () -> preferences.of(caller.tenant(), caller.self())))
                .map(PreferringCalendars::view);
    }

    /** Possible also while the link is disconnected: sharing can always be switched off. */
    Uni<PreferencesView> change(Caller caller, Preferences wanted) {
        return refreshed(caller)
                .chain(() -> tenancy.inTransaction(caller.tenant(), () -> preferences
                        .change(caller.tenant(), caller.self(), wanted)
                        .call(changed -> audit.record(
                                caller,
                                changed.map(one -> fact(caller, one)).stream().toList()))))
                .map(PreferringCalendars::view);
    }

    private Uni<Optional<LinkStatus>> refreshed(Caller caller) {
        return tenancy.inTransaction(caller.tenant(), () -> links.of(caller.tenant(), caller.self()))
                .chain(health::of);
    }

    private static Fact fact(Caller caller, Chosen chosen) {
        Preferences preferences = chosen.preferences();
        return Fact.of(Action.PREFERENCES_CHANGED)
                .person(caller.self())
                .mailbox(chosen.link().mailbox())
                .with("shareWithColleagues", String.valueOf(preferences.shared()))
                .with("busyCalendars", preferences.busyCalendars().isEmpty() ? "all" : "some");
    }

    private static PreferencesView view(Optional<Chosen> chosen) {
        return chosen.map(PreferencesView::of)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_LINKED, "Connect to your calendar first."));
    }
}
