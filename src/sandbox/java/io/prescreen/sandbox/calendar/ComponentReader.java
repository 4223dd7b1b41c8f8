package io.prescreen.sandbox.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;

/** Text to components, by ical4j's parser; accepts bare line feeds and empty lines as calendar programs do. */
final class ComponentReader implements ContentHandler {

    private static final boolean RELAXED = true;
    private static final int DEEPEST = 5;

    private final List<Component> calendars = new ArrayList<>();
    private final Deque<Component> open = new ArrayDeque<>();
    private final Map<String, String> parameters = new HashMap<>();
    private String value = "";

    private ComponentReader() {}

    /** The VCALENDARs of the text, at least one. */
    static List<Component> read(String ics) {
        ComponentReader reader = new ComponentReader();
        try {
            new CalendarParserImpl(RELAXED).parse(new UnfoldingReader(new StringReader(ics), RELAXED), reader);
        } catch (ParserException | IOException e) {
            throw new InvalidIcsException("not iCalendar text: " + e.getMessage(), e);
        }
        if (reader.calendars.isEmpty()) {
            throw new InvalidIcsException("not iCalendar text: there is no BEGIN:VCALENDAR");
        }
        return reader.calendars;
    }

    @Override
    public void startCalendar() {
        open.push(new Component("VCALENDAR"));
    }

    @Override
    public void endCalendar() {
        calendars.add(open.pop());
    }

    @Override
    public void startComponent(String name) {
        if (open.size() > DEEPEST) {
            throw new InvalidIcsException("BEGIN:" + name + " is nested too deeply");
        }
        open.push(new Component(name));
    }

    @Override
    public void endComponent(String name) {
        Component closed = open.pop();
        open.element().parts().add(closed);
    }

    @Override
    public void startProperty(String name) {
        parameters.clear();
        value = "";
    }

    @Override
    public void parameter(String name, String text) {
        parameters.put(name.toUpperCase(Locale.ROOT), text.replace("\"", ""));
    }

    @Override
    public void propertyValue(String text) {
        value = text;
    }

    @Override
    public void endProperty(String name) {
        open.element().lines().add(new ContentLine(name.toUpperCase(Locale.ROOT), parameters, value));
    }
}
