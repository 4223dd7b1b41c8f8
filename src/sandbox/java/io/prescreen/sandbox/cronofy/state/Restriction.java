package io.prescreen.sandbox.cronofy.state;

/**
 * What a calendar service does not allow with a calendar.
 *
 * @param readOnly whether nothing can be written into it
 * @param deleted whether it is gone, though Cronofy still lists it
 */
public record Restriction(boolean readOnly, boolean deleted) {

    static final Restriction NONE = new Restriction(false, false);

    public boolean forbidsWriting() {
        return readOnly || deleted;
    }
}
