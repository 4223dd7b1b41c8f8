/**
 * The identity provider: an OIDC issuer whose people are those of the demo company.
 *
 * <p>Keys, signatures and the protocol are those of mock-oauth2-server; here are the accounts, their claims, the login
 * page, and tokens with any claims for tests.
 */
package io.prescreen.sandbox.identity;
