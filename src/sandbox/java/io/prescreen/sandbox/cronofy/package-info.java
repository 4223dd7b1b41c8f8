/**
 * A stateful simulator of Cronofy: pages, API and control API on one port. {@link
 * io.prescreen.sandbox.cronofy.CronofySandbox} starts it; {@code Routes} is its table of contents.
 */
package io.prescreen.sandbox.cronofy;
