/** What operators may set, as far as one rule serves several properties, and in what words they learn what is wrong. */
package io.prescreen.calendar.configuration;
