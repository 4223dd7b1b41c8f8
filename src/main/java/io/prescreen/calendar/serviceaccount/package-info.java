/** Service accounts of Enterprise Connect: whom each is to reach, how far that is, and that it reaches nobody else. */
package io.prescreen.calendar.serviceaccount;
