package io.prescreen.calendar.delegation;

import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.audit.Audit;
import io.prescreen.calendar.cronofy.AccessibleCalendar;
import io.prescreen.calendar.integration.ActiveModels;
import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.link.LinkStatus;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Begins what looks and wishes lead to: within the limit of the hour, written down, and asked right afterwards. */
@ApplicationScoped
class BeginningLooks {

    /** @param grantor the link that will do; empty: none */
    private record Chosen(Verdict.Begin wanted, Optional<RowId> grantor) {}

    /** @param asked what to ask now */
    private record Begun(Map<Target, Reach> reaches, List<RowId> asked) {}

    private final Tenancy tenancy;
    private final ActiveModels models;
    private final AccessibleCalendars accessible;
    private final Requests requests;
    private final Beginning beginning;
    private final Asking asking;
    private final Audit audit;
    private final DelegationConfig config;

    BeginningLooks(
            Tenancy tenancy,
            ActiveModels models,
            AccessibleCalendars accessible,
            Requests requests,
            Beginning beginning,
            Asking asking,
            Audit audit,
            DelegationConfig config) {
        this.tenancy = tenancy;
        this.models = models;
        this.accessible = accessible;
        this.requests = requests;
        this.beginning = beginning;
        this.asking = asking;
        this.audit = audit;
        this.config = config;
    }

    /** Outside of transactions. @param wished by name, and not by a mere look */
    Uni<Map<Target, Reach>> begin(Caller caller, List<Verdict.Begin> wanted, boolean wished) {
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return lists(wanted)
                .map(lists -> wanted.stream().map(one -> choose(one, lists)).toList())
                .chain(chosen -> tenancy.inTransaction(caller.tenant(), () -> write(caller, chosen, wished)))
                .invoke(begun -> asking.soon(begun.asked()))
                .map(Begun::reaches);
    }

    /** What the links list, as far as that is needed. */
    private Uni<Map<RowId, Set<String>>> lists(List<Verdict.Begin> wanted) {
        Set<RowId> links = wanted.stream()
                .filter(Verdict.Begin::onlyIfListed)
                .flatMap(one -> one.through().stream())
                .map(LinkStatus::id)
                .collect(Collectors.toSet());
        return Multi.createFrom()
                .iterable(links)
                .onItem()
                .transformToUniAndMerge(
                        link -> accessible.ofWorking(link).map(listed -> Map.entry(link, mailboxes(listed))))
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Set<String> mailboxes(List<AccessibleCalendar> listed) {
        return listed.stream().map(AccessibleCalendar::mailbox).collect(Collectors.toSet());
    }

    private static Chosen choose(Verdict.Begin wanted, Map<RowId, Set<String>> lists) {
        return new Chosen(
                wanted,
                wanted.through().stream()
                        .map(LinkStatus::id)
                        .filter(link ->
                                !wanted.onlyIfListed() || lists.get(link).contains(wanted.mailbox()))
                        .findFirst());
    }

    private Uni<Begun> write(Caller caller, List<Chosen> chosen, boolean wished) {
        return models.hold(caller.tenant(), Model.BUSINESS_CONNECT).chain(generation -> {
            Begun begun = new Begun(new HashMap<>(), new ArrayList<>());
            chosen.forEach(one -> begun.reaches().put(one.wanted().target(), without(one, generation.isEmpty())));
            List<Chosen> possible = chosen.stream()
                    .filter(one -> one.grantor().isPresent() && generation.isPresent())
                    .toList();
            return possible.isEmpty()
                    ? Uni.createFrom().item(begun)
                    : requests.begunLately(caller.tenant(), caller.person())
                            .chain(lately -> begin(caller, possible, generation.getAsInt(), wished, lately, begun))
                            .replaceWith(begun);
        });
    }

    private static Reach without(Chosen one, boolean inactive) {
        return Reach.none(
                one.wanted().target(),
                inactive ? Obstacle.INACTIVE : one.wanted().otherwise());
    }

    /** One after another: which of them are within the limit must not depend on chance. */
    private Uni<Void> begin(
            Caller caller, List<Chosen> possible, int generation, boolean wished, int lately, Begun begun) {
        return Multi.createFrom()
                .iterable(possible)
                .onItem()
                .transformToUniAndConcatenate(one -> {
                    boolean exhausted = lately + begun.asked().size() >= config.mostPerHour();
                    Target target = one.wanted().target();
                    begun.reaches()
                            .put(target, Reach.none(target, exhausted ? Obstacle.RATE_LIMITED : Obstacle.PENDING));
                    return exhausted ? Uni.createFrom().voidItem() : begin(caller, one, generation, wished, begun);
                })
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> begin(Caller caller, Chosen one, int generation, boolean wished, Begun begun) {
        String mailbox = one.wanted().mailbox();
        return beginning
                .begin(terms(caller, one.grantor().orElseThrow(), generation, wished), List.of(mailbox))
                .chain(asked -> {
                    begun.asked().addAll(asked.values());
                    return asked.isEmpty()
                            ? Uni.createFrom().voidItem()
                            : audit.record(
                                    caller,
                                    List.of(Outcomes.about(Action.DELEGATION_REQUESTED, mailbox, caller.person())));
                });
    }

    private static Beginning.Terms terms(Caller caller, RowId grantor, int generation, boolean wished) {
        return new Beginning.Terms(
                grantor, Model.BUSINESS_CONNECT, Request.Purpose.REACH, caller.person(), generation, wished);
    }
}
