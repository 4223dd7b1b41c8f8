/** When an interview fits: working hours, the search for slots, and why other times are none. */
package io.prescreen.calendar.slots;
