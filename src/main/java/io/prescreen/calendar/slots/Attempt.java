package io.prescreen.calendar.slots;

import java.util.List;
import java.util.Optional;

/** A question with one change, and whether that opens slots. */
record Attempt(Change change, Question changed) {

    private Optional<Relaxation> relaxation(Judging unchanged) {
        SlotSearch search = SlotSearch.of(changed, unchanged.orBy(changed));
        return search.first().map(first -> new Relaxation(change, search.total(), first));
    }

    /**
     * The first that opens slots.
     *
     * @param growing each opens whatever those before it open, so that halving finds it
     * @param unchanged of the question as it was asked
     */
    static Optional<Relaxation> smallest(List<Attempt> growing, Judging unchanged) {
        Optional<Relaxation> found = growing.isEmpty()
                ? Optional.empty()
                : growing.get(growing.size() - 1).relaxation(unchanged);
        List<Attempt> smaller = growing;
        while (found.isPresent() && smaller.size() > 1) {
            int middle = (smaller.size() - 1) / 2;
            Optional<Relaxation> tried = smaller.get(middle).relaxation(unchanged);
            smaller = tried.isPresent() ? smaller.subList(0, middle + 1) : smaller.subList(middle + 1, smaller.size());
            found = tried.isPresent() ? tried : found;
        }
        return found;
    }
}
