/** The demo company: two tenants with their people, rooms and calendars, read from {@code company.json}. */
package io.prescreen.sandbox.company;
