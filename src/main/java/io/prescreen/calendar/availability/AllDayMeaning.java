package io.prescreen.calendar.availability;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.util.Optional;

/** What an item of whole days means, whatever it shows but free. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
public enum AllDayMeaning {
    /** The same as an item with times. */
    AS_SHOWN(null),
    BUSY(Meaning.BUSY),
    TENTATIVE(Meaning.TENTATIVE),
    FREE(Meaning.FREE);

    private final Meaning meaning;

    AllDayMeaning(Meaning meaning) {
        this.meaning = meaning;
    }

    Optional<Meaning> meaning() {
        return Optional.ofNullable(meaning);
    }
}
