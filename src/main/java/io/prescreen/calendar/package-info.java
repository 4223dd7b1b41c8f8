/** The Prescreen calendar integration. Packages are capabilities; {@code ArchitectureTest} repeats their drawing. */
package io.prescreen.calendar;
