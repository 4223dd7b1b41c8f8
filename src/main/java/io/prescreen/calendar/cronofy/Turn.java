package io.prescreen.calendar.cronofy;

import io.prescreen.calendar.tenancy.TenantId;

/** For whom a call is made, and how urgent it is: all tenants share the calls that Cronofy allows. */
public record Turn(TenantId tenant, Lane lane) {}
