/**
 * Prescreen's users of a tenant, whose each mailbox is, and what happens when a person leaves. Nobody but back ends and
 * administrators reads it.
 */
package io.prescreen.calendar.directory;
