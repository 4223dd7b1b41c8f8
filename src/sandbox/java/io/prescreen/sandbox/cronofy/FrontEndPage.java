package io.prescreen.sandbox.cronofy;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Endpoint;
import io.prescreen.sandbox.cronofy.http.Parameters;
import io.prescreen.sandbox.cronofy.http.Template;
import io.prescreen.sandbox.cronofy.oauth.Pages;
import java.util.Map;

/** Stands in for Prescreen's own page that a browser returns to in the end: shows what it was told, and what is next. */
final class FrontEndPage implements Endpoint {

    static final String PATH = "/sandbox/prescreen";

    private static final Template RETURNED = Template.named("front-end-returned.html");
    private static final Template ENDED = Template.named("front-end-ended.html");

    @Override
    public Answer answer(Call call) {
        Parameters query = call.queryParameters();
        String outcome = query.text("outcome").orElse("none");
        String completion = query.text("completion").orElse("none");
        Template page = outcome.equals("returned") ? RETURNED : ENDED;
        return Pages.page(
                200, "Back at Prescreen", "start", page.render(Map.of("outcome", outcome, "completion", completion)));
    }
}
