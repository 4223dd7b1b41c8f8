/**
 * Links: our authorised connections to Cronofy accounts, whatever their kind. Here is their one token life cycle, their
 * health, and their end.
 */
package io.prescreen.calendar.link;
