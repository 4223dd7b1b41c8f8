package io.prescreen.sandbox.company;

import java.util.List;

/**
 * One Prescreen customer.
 *
 * @param id the value of the tenant claim in tokens
 * @param people those who use Prescreen
 */
public record Tenant(String id, String name, List<Person> people, List<Colleague> colleagues, List<Room> rooms) {

    public Tenant {
        people = List.copyOf(people);
        colleagues = colleagues == null ? List.of() : List.copyOf(colleagues);
        rooms = List.copyOf(rooms);
    }
}
