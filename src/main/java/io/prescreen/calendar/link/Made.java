package io.prescreen.calendar.link;

import java.util.Optional;

/**
 * A link that has just come into being.
 *
 * @param replaced the link in whose place it stands now, if that was another one: it has ended
 */
public record Made(LinkStatus link, Optional<Ended> replaced) {}
