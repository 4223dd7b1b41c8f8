/**
 * Secrets: a type that cannot print, sealing with AES-256-GCM bound to one place in the database, and keyed hashes to
 * look things up by. Keys come from configuration; the newest seals, all open, and what an older one sealed is sealed again.
 */
package io.prescreen.calendar.vault;
