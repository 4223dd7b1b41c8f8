package io.prescreen.sandbox.company;

import java.util.List;

/**
 * One Prescreen customer.
 *
 * @param id the value of the tenant claim in tokens
 */
public record Tenant(String id, String name, List<Person> people, List<Room> rooms) {

    public Tenant {
        people = List.copyOf(people);
        rooms = List.copyOf(rooms);
    }
}
