/** The switch: what a tenant has activated. */
package io.prescreen.calendar.integration;
