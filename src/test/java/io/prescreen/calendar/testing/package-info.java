/** What story tests stand on: the sandbox, the API as a front end uses it, a browser, the database as its owner sees it. */
package io.prescreen.calendar.testing;
