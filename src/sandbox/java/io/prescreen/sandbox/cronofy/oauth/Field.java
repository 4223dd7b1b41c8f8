package io.prescreen.sandbox.cronofy.oauth;

import io.prescreen.sandbox.cronofy.http.Template;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A labelled input with its hint and what is wrong with it.
 *
 * @param attributes further attributes as HTML
 */
public record Field(String name, String label, String type, String value, String attributes, String hint) {

    private static final Template FIELD = Template.named("field.html");

    public String html(List<Complaint> complaints) {
        String error = complaints.stream()
                .filter(complaint -> complaint.field().equals(name))
                .map(Complaint::text)
                .collect(Collectors.joining(" "));
        return FIELD.render(Map.of(
                "name", name,
                "label", label,
                "type", type,
                "value", value,
                "attributes", attributes + described(error) + focus(complaints),
                "hint", paragraph("hint", hint),
                "error", paragraph("error", error)));
    }

    private String described(String error) {
        String by = Stream.of(hint.isEmpty() ? "" : name + "-hint", error.isEmpty() ? "" : name + "-error")
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(" "));
        String described = by.isEmpty() ? "" : " aria-describedby=\"" + by + "\"";
        return error.isEmpty() ? described : described + " aria-invalid=\"true\"";
    }

    private String focus(List<Complaint> complaints) {
        boolean first = !complaints.isEmpty() && complaints.get(0).field().equals(name);
        return first ? " autofocus" : "";
    }

    private String paragraph(String kind, String text) {
        return text.isEmpty()
                ? ""
                : "<p class=\"%s\" id=\"%s-%s\">%s</p>".formatted(kind, name, kind, Template.escape(text));
    }
}
