/** The control API under {@code /sandbox}: all that tests and curious people can do to the simulated Cronofy. See the README. */
package io.prescreen.sandbox.cronofy.control;
