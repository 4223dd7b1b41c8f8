/**
 * The schema: brought up to date by a job that knows the database's owner, and looked at by the service, which never does.
 */
package io.prescreen.calendar.migration;
