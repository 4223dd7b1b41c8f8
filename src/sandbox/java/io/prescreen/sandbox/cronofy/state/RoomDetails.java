package io.prescreen.sandbox.cronofy.state;

import io.prescreen.sandbox.company.Place;

/**
 * What a calendar service knows of a room.
 *
 * @param capacity how many people it seats; may be null
 * @param place may be null
 */
public record RoomDetails(Integer capacity, Place place) {}
