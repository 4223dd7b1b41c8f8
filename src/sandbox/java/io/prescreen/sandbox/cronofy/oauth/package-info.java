/** Authorisation: the pages in the browser, tokens, revocation, and who may call what ({@code cronofy-api} 2 to 4, 13.1). */
package io.prescreen.sandbox.cronofy.oauth;
