package io.prescreen.sandbox.cronofy.control;

import io.prescreen.sandbox.cronofy.callback.Callbacks;
import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Faults;
import io.prescreen.sandbox.cronofy.http.Journal;
import io.prescreen.sandbox.cronofy.http.Misbehaviour;
import io.prescreen.sandbox.cronofy.http.Route;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.writing.Writes;
import java.util.List;
import java.util.stream.Stream;

/** All routes of the control API. */
public final class ControlApi {

    private final CronofyState state;
    private final Callbacks callbacks;
    private final Writes writes;
    private final Journal journal;
    private final Faults faults;
    private final Misbehaviour misbehaviour;

    public ControlApi(
            CronofyState state,
            Callbacks callbacks,
            Writes writes,
            Journal journal,
            Faults faults,
            Misbehaviour misbehaviour) {
        this.state = state;
        this.callbacks = callbacks;
        this.writes = writes;
        this.journal = journal;
        this.faults = faults;
        this.misbehaviour = misbehaviour;
    }

    public List<Route> routes() {
        return Stream.of(
                        List.of(new Route("POST", "/sandbox/reset", call -> reset())),
                        new SettingsControl(state.settings()).routes(),
                        new ClockControl(state.clock()).routes(),
                        new FaultsControl(faults).routes(),
                        new JournalControl(journal).routes(),
                        new PeopleControl(state).routes(),
                        new ConnectionControl(state).routes(),
                        new CalendarsControl(state).routes(),
                        new EventsControl(state, writes).routes(),
                        new WritesControl(state, writes).routes(),
                        new AuthorizationsControl(state).routes(),
                        new ApplicationsControl(state.applications()).routes(),
                        new ServiceAccountsControl(state).routes(),
                        new OrganisationsControl(state).routes(),
                        new SharingControl(state).routes(),
                        new CallbacksControl(callbacks).routes())
                .flatMap(List::stream)
                .toList();
    }

    private Answer reset() {
        state.reset();
        callbacks.clear();
        writes.clear();
        faults.clear();
        journal.clear();
        misbehaviour.release();
        return Answer.empty(204);
    }
}
