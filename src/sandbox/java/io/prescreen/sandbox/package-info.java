/** The world around the service on one machine: PostgreSQL, Cronofy, an identity provider. Never shipped. */
package io.prescreen.sandbox;
