/** The account's own endpoints: identity, calendars, free/busy ({@code cronofy-api} 5 to 7). */
package io.prescreen.sandbox.cronofy.api;
