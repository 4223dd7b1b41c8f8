package io.prescreen.calendar.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test of what is refused: rita is linked before, and after each test everything is as it was. */
public abstract class RefusalTest extends StoryTest {

    protected static final String LINKED = "rita";
    protected static final String HER_MAILBOX = "rita@acme.example";

    private List<String> before;

    @BeforeEach
    void linkSomebody() {
        api.activate("ada");
        link(LINKED, "office365", HER_MAILBOX);
        before = owner.content();
        sandbox.forgetJournal();
    }

    @AfterEach
    void nothingWasChangedAndNobodyAsked() {
        assertThat(owner.content()).isEqualTo(before);
        assertThat(sandbox.journal()).isEmpty();
    }
}
