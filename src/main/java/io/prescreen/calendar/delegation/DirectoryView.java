package io.prescreen.calendar.delegation;

import io.prescreen.calendar.directory.Standing;
import java.util.Map;
import java.util.Set;

/**
 * What the directory knows of some mailboxes, in lower case.
 *
 * @param unclaimed those that lie in a confirmed domain of the tenant, and are and were nobody's there
 * @param resources those of the unclaimed that are known to be rooms or equipment
 */
record DirectoryView(Map<String, Standing> standing, Set<String> unclaimed, Set<String> resources) {

    static final DirectoryView NOTHING = new DirectoryView(Map.of(), Set.of(), Set.of());
}
