/** What the built package is, and how it behaves as operators run it: in processes of its own, several side by side. */
package io.prescreen.calendar.packaged;
