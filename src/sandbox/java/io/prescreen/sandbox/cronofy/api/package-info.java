/** The account's own endpoints: identity, calendars, free/busy. */
package io.prescreen.sandbox.cronofy.api;
