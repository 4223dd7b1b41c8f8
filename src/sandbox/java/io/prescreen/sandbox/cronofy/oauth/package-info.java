/** Authorisation: the pages in the browser, tokens, revocation, and who may call what. */
package io.prescreen.sandbox.cronofy.oauth;
