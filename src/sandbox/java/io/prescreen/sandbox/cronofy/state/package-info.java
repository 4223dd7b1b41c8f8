/** What the simulated Cronofy knows: settings, clock, applications, mailboxes, authorisations. Confined to one event loop, so without locks. */
package io.prescreen.sandbox.cronofy.state;
