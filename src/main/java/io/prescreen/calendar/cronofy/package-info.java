/**
 * The only door to Cronofy. {@link io.prescreen.calendar.cronofy.Cronofy} answers in our own records and fails with
 * {@link io.prescreen.calendar.cronofy.CronofyFailure}; wire records and REST clients stay in here.
 */
package io.prescreen.calendar.cronofy;
