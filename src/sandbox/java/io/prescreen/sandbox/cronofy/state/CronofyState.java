package io.prescreen.sandbox.cronofy.state;

import io.prescreen.sandbox.company.Company;
import io.prescreen.sandbox.cronofy.event.Events;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.LongSupplier;

/** Everything that a call can change, in one place. */
public final class CronofyState {

    private final SandboxClock clock;
    private final SettingsStore settings = new SettingsStore();
    private final Applications applications = new Applications();
    private final Events events = new Events();
    private final Mailboxes mailboxes;
    private final Shares shares;
    private final Authorizations authorizations;
    private final Organisations organisations;
    private final ServiceAccounts serviceAccounts;
    private final Access access;
    private final ResultPages pages = new ResultPages();
    private final RateLimits rateLimits;
    private final DropInFolder dropIn;
    private URI address;

    /**
     * @param ticks monotonic nanoseconds for rate limits
     * @param dropIn a folder that need not exist
     */
    public CronofyState(Company company, Path dropIn, Clock realTime, LongSupplier ticks) {
        this.clock = new SandboxClock(realTime);
        this.dropIn = new DropInFolder(dropIn);
        this.mailboxes = new Mailboxes(company, this.dropIn, events);
        this.shares = new Shares(company.sharing(), mailboxes);
        this.authorizations = new Authorizations(clock, settings);
        this.organisations = new Organisations(company.organisations());
        this.serviceAccounts = new ServiceAccounts(clock, settings);
        this.access = new Access(this);
        this.rateLimits = new RateLimits(settings, ticks);
    }

    /** Back to the state at the start; files in the drop-in folder stay. */
    public void reset() {
        clock.runFree();
        settings.reset();
        applications.reset();
        mailboxes.reset();
        events.clear();
        shares.reset();
        organisations.reset();
        authorizations.clear();
        serviceAccounts.clear();
        pages.clear();
        rateLimits.clear();
    }

    /** Told once the port is known. */
    public void listeningAt(URI address) {
        this.address = address;
    }

    /** The root of API and app host, without a trailing slash. */
    public URI address() {
        return address;
    }

    public SandboxClock clock() {
        return clock;
    }

    public SettingsStore settings() {
        return settings;
    }

    public Applications applications() {
        return applications;
    }

    public Mailboxes mailboxes() {
        return mailboxes;
    }

    public Events events() {
        return events;
    }

    public Shares shares() {
        return shares;
    }

    public Authorizations authorizations() {
        return authorizations;
    }

    public Organisations organisations() {
        return organisations;
    }

    public ServiceAccounts serviceAccounts() {
        return serviceAccounts;
    }

    public Access access() {
        return access;
    }

    public ResultPages pages() {
        return pages;
    }

    public RateLimits rateLimits() {
        return rateLimits;
    }

    public DropInFolder dropIn() {
        return dropIn;
    }
}
