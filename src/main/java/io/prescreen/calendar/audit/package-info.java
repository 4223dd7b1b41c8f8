/**
 * Who did what to which link, and who looked at whom: facts, written with the act itself and chained so that nobody can
 * change, add or remove one unnoticed, not even the owner of the database.
 */
package io.prescreen.calendar.audit;
