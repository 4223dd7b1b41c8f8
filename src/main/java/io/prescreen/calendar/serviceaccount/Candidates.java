package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.directory.Directory;
import io.prescreen.calendar.directory.KnownResource;
import io.prescreen.calendar.directory.KnownResources;
import io.prescreen.calendar.tenancy.RowId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which mailboxes a coverage comes to now. To be called inside a transaction of the tenant. */
@ApplicationScoped
class Candidates {

    private final Directory directory;
    private final KnownResources resources;
    private final ForbiddenMailboxes forbidden;

    Candidates(Directory directory, KnownResources resources, ForbiddenMailboxes forbidden) {
        this.directory = directory;
        this.resources = resources;
        this.forbidden = forbidden;
    }

    /** What is known of each, by address; nothing of what is no mailbox. */
    Uni<Map<String, Candidate>> know(RowId serviceAccount, Collection<String> mailboxes) {
        return directory.know(serviceAccount.tenantId(), mailboxes).chain(known -> forbidden
                .of(serviceAccount)
                .chain(tried -> listed(serviceAccount).map(rooms -> {
                    Set<String> out =
                            tried.stream().map(ForbiddenMailbox::mailbox).collect(Collectors.toSet());
                    return known.values().stream()
                            .map(one -> new Candidate(one, rooms.contains(one.address()), out.contains(one.address())))
                            .collect(Collectors.toMap(Candidate::address, one -> one));
                })));
    }

    /** Those of them that are covered, in alphabetical order. */
    Uni<List<String>> covered(Coverage coverage, Collection<String> mailboxes) {
        return mailboxes.isEmpty()
                ? Uni.createFrom().item(List.of())
                : know(coverage.serviceAccount(), mailboxes).map(known -> addresses(known, coverage::covers));
    }

    /** Those that stand in a list, of the coverage itself or of the service account. */
    Uni<Set<String>> named(Coverage coverage) {
        Uni<Set<String>> rooms = coverage.resources() == Coverage.Scope.ALL
                ? listed(coverage.serviceAccount())
                : Uni.createFrom().item(Set.of());
        return rooms.map(listed -> Stream.of(coverage.listedPeople(), coverage.listedResources(), listed)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The next of the people of the directory, covered or not. */
    Uni<List<String>> everyone(Coverage coverage, String after, int most) {
        return coverage.people() == Coverage.Scope.EVERYONE
                ? directory.confirmedMailboxes(coverage.serviceAccount().tenantId(), after, most)
                : Uni.createFrom().item(List.of());
    }

    /** How many are covered. */
    Uni<Integer> count(Coverage coverage) {
        return named(coverage)
                .chain(named -> covered(coverage, named))
                .map(List::size)
                .chain(named -> coverage.people() == Coverage.Scope.EVERYONE
                        ? countEveryone(coverage.serviceAccount()).map(people -> named + people)
                        : Uni.createFrom().item(named));
    }

    /** None of them is among those named: these are nobody's in the directory. */
    private Uni<Integer> countEveryone(RowId serviceAccount) {
        return directory.countConfirmedMailboxes(serviceAccount.tenantId()).chain(all -> forbidden
                .of(serviceAccount)
                .map(out -> out.stream().map(ForbiddenMailbox::mailbox).toList())
                .chain(out -> know(serviceAccount, out))
                .map(out ->
                        addresses(out, one -> one.isConfirmed() && one.known().inConfirmedDomain()))
                .map(out -> Math.toIntExact(all - out.size())));
    }

    private Uni<Set<String>> listed(RowId serviceAccount) {
        return resources
                .through(serviceAccount)
                .map(rooms -> rooms.stream().map(KnownResource::mailbox).collect(Collectors.toSet()));
    }

    private static List<String> addresses(Map<String, Candidate> known, Predicate<Candidate> wanted) {
        return known.values().stream()
                .filter(wanted)
                .map(Candidate::address)
                .sorted()
                .toList();
    }
}
