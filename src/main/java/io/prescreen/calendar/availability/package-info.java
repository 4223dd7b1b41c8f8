/**
 * What is known of people's time. Pure time arithmetic ({@code Stretch}, {@code Timeline}, {@code Window},
 * {@code Availability}) below, what items of calendars mean and reading through links above it. Time that no successful
 * read covers is unknown, never free.
 */
package io.prescreen.calendar.availability;
