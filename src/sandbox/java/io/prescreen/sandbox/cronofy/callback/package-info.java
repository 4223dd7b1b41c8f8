/** What Cronofy tells applications later, of its own accord: decided, signed, sent, and everything that can go wrong with it. */
package io.prescreen.sandbox.cronofy.callback;
