/**
 * Who is busy when. Pure time arithmetic ({@code Stretch}, {@code Timeline}, {@code Window}, {@code Availability}) below,
 * reading through links above it. Time that no successful read covers is unknown, never free.
 */
package io.prescreen.calendar.freebusy;
