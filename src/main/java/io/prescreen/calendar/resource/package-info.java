/** Rooms and equipment: what accounts list of them, asked for in the background and shown to everybody of the tenant. */
package io.prescreen.calendar.resource;
