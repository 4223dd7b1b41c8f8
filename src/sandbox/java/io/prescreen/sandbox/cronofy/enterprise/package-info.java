/** Enterprise Connect in the browser: how administrators let an application into a whole organisation, by calendar service. */
package io.prescreen.sandbox.cronofy.enterprise;
