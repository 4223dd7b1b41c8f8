/** The real PostgreSQL server, from binaries on the class path, with the database and the roles the service needs. */
package io.prescreen.sandbox.postgres;
