/** What becomes of writes after Cronofy has accepted them, and what people do with events. Confined to the event loop. */
package io.prescreen.sandbox.cronofy.writing;
