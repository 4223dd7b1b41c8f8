/**
 * Who is asking, and the only door to sessions and transactions. A tenant is a wall: whatever runs in
 * {@link io.prescreen.calendar.tenancy.Tenancy} sees the rows of one tenant, because PostgreSQL's row-level security
 * shows no others to the role that the service connects as.
 */
package io.prescreen.calendar.tenancy;
