package io.prescreen.sandbox.cronofy.oauth;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Refusal;
import io.prescreen.sandbox.cronofy.http.Template;
import java.util.Map;

/** The frame around every page for people. */
public final class Pages {

    private static final Template LAYOUT = Template.named("layout.html");
    private static final Template WRONG_REQUEST = Template.named("wrong-request.html");
    private static final Template MESSAGE = Template.named("message.html");

    private Pages() {}

    /**
     * @param theme a class of the style sheet
     * @param body the content of {@code main} as HTML
     */
    public static Answer page(int status, String title, String theme, String body) {
        return Answer.page(status, LAYOUT.render(Map.of("title", title, "theme", theme, "body", body)));
    }

    public static Answer message(int status, String title, String text) {
        return page(status, title, "narrow", MESSAGE.render(Map.of("title", title, "text", text)));
    }

    /** For the developer of the application; nothing that the person in front of the page could mend. */
    public static Refusal wrongRequest(String parameter, String reason) {
        String body = WRONG_REQUEST.render(Map.of("parameter", parameter, "reason", reason));
        return new Refusal(page(400, "This request cannot be handled", "narrow", body));
    }
}
