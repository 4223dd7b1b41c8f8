package io.prescreen.calendar.link;

import io.prescreen.calendar.vault.Secret;

/** @param version counts refreshes and relinks; a refused token is replaced only if it is still the newest */
record AccessToken(Secret secret, int version) {}
